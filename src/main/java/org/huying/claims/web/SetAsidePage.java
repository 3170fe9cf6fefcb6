package org.huying.claims.web;

import org.huying.claims.RaisedTopic;
import org.huying.web.Page;

/** The form by which a raised topic is set aside. */
record SetAsidePage(RaisedTopic raised) implements Page {
}
