package org.huying.calendar;

import java.time.Instant;
import java.time.LocalTime;

/** The hours of the night in which nobody is rung up, by the clock of Asia/Shanghai. */
record QuietHours(LocalTime from, LocalTime until) {

    static final QuietHours NIGHT = new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0));

    Instant outside(Instant at) {
        var local = at.atZone(Deadline.SHANGHAI);
        var time = local.toLocalTime();
        if (time.isBefore(until)) {
            return local.with(until).toInstant();
        }
        return time.isBefore(from) ? at : local.plusDays(1).with(until).toInstant();
    }
}
