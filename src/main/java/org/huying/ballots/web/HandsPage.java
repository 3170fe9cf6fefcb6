package org.huying.ballots.web;

import org.huying.ballots.held.Held;
import org.huying.web.Page;

/** Counting hands, item by item. */
record HandsPage(Held held, boolean saved) implements Page {
}
