package org.huying.calendar;

import java.util.List;

/**
 * A year's notice of holidays, as it is to be loaded.
 *
 * @param paper where it was published
 */
public record Year(int year, List<Day> days, String paper) {

    public Year {
        days = List.copyOf(days);
    }

    /** Days the notice gives off, weekends within a holiday included. */
    public long daysOff() {
        return days.stream().filter(Day::off).count();
    }

    public long daysWorked() {
        return days.size() - daysOff();
    }
}
