package org.huying.office.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.huying.matters.ProvisionalDates;
import org.huying.web.Page;

/**
 * The holidays that are known, year by year, and the form for the next notice.
 *
 * @param mayLoad whether the person may load a notice
 * @param alarm whether it is high time for the next one
 */
record NoticesPage(boolean mayLoad, YearCalendar calendar, int knownFrom, LocalDate knownUntil, boolean alarm,
        String version, ProvisionalDates.Progress progress) implements Page {

    List<Integer> years() {
        return IntStream.rangeClosed(knownFrom, knownUntil.getYear()).boxed().toList();
    }
}
