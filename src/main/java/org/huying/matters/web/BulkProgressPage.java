package org.huying.matters.web;

import org.huying.matters.Bulk;
import org.huying.web.Page;

/** How far an act on many matters has come; asks again by itself until it is over. */
record BulkProgressPage(Bulk bulk) implements Page {
}
