package org.huying.claims.web;

import org.huying.claims.Prospect;
import org.huying.web.Page;

/** The form by which a raised topic is set aside. */
record SetAsidePage(Prospect raised) implements Page {
}
