package org.huying.calendar;

import java.time.LocalDate;
import java.util.List;

/** The State Council's notice of a year's holidays, whole: what it does not list follows the week. */
record Notice(int year, List<Day> days, String paper) {

    Notice {
        days = List.copyOf(days);
        if (days.isEmpty()) {
            throw new IllegalArgumentException("The notice of " + year + " lists no days");
        }
        if (days.stream().map(Day::date).distinct().count() < days.size()) {
            throw new IllegalArgumentException("The notice of " + year + " lists a day twice");
        }
        for (var day : days) {
            if (!maySpeakOf(day.date(), year)) {
                throw new IllegalArgumentException("The notice of " + year + " lists " + day.date());
            }
        }
    }

    /** A holiday may begin in the December before the year and end in the January after it. */
    static boolean maySpeakOf(LocalDate date, int year) {
        return !date.isBefore(LocalDate.of(year - 1, 12, 1)) && !date.isAfter(LocalDate.of(year + 1, 1, 31));
    }
}
