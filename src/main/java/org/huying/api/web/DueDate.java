package org.huying.api.web;

import java.time.LocalDate;
import java.util.List;
import org.huying.calendar.Deadline;

/**
 * A date by which something must be done, and why it is that date.
 *
 * @param of what must be done by then: {@code answer}, {@code reply}, {@code assign}, …
 * @param start the day after which it is counted
 * @param provisional whether the holidays of that year are not yet announced
 */
record DueDate(String of, LocalDate due, LocalDate start, int amount, String unit, String basis,
        List<SkippedDay> skipped, boolean provisional) {

    /** A day that was not counted: a weekend or a holiday, with its name. */
    record SkippedDay(LocalDate day, String kind, String name) {
    }

    static DueDate of(String what, Deadline deadline) {
        var limit = deadline.limit();
        return new DueDate(what, deadline.due(), deadline.start(), limit.amount(), limit.unit().name(), limit.basis(),
                deadline.skipped().stream()
                        .map(one -> new SkippedDay(one.day(), one.kind().name(), one.name())).toList(),
                deadline.provisional());
    }
}
