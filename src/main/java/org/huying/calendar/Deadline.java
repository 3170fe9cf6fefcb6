package org.huying.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * A due date that says why it is that date. Provisional while it rests on days whose notice is not out; reckon it again
 * when the notice arrives.
 */
public record Deadline(LocalDate start, Limit limit, LocalDate due, List<Skipped> skipped, boolean provisional,
        String calendarVersion) {

    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    public Deadline {
        skipped = List.copyOf(skipped);
    }

    /** A day that did not count, or that the end moved over: its name is 国庆节 or alike, "" for a weekend. */
    public record Skipped(LocalDate day, DayKind kind, String name) {
    }

    /** The same, so many days later: they did not count for whoever it binds. */
    public Deadline movedBy(int days) {
        return new Deadline(start, limit, due.plusDays(days), skipped, provisional, calendarVersion);
    }

    /** The end of the due day, 24:00 in Asia/Shanghai. */
    public Instant dueAt() {
        return due.plusDays(1).atStartOfDay(SHANGHAI).toInstant();
    }

    public boolean isPastAt(Instant now) {
        return !now.isBefore(dueAt());
    }
}
