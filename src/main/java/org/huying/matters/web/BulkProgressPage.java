package org.huying.matters.web;

import org.huying.Refused;
import org.huying.matters.Bulk;
import org.huying.web.Page;
import org.huying.web.Text;

/** How far an act on many matters has come; asks again by itself until it is over. */
record BulkProgressPage(Bulk bulk) implements Page {

    private static final String FASTER = new Refused.SomeoneWasFaster().key();

    /** Why one of them was refused; here nobody has a form before them. */
    static String why(Bulk.Item item) {
        String outcome = item.outcome();
        return outcome == null ? "" : Text.t(outcome.equals(FASTER) ? "matters.bulk-faster" : outcome, "", "");
    }
}
