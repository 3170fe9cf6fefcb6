package org.huying.matters.web;

import java.time.LocalDate;
import java.util.List;
import org.huying.matters.HandDown;
import org.huying.web.Page;

/** All that the district has handed down, with how far each has come. */
record HandDownsPage(List<HandDown> handDowns, LocalDate today) implements Page {

    boolean isLate(HandDown one) {
        return one.answered() < one.streets() && one.due().isBefore(today);
    }
}
