package org.huying.opinions;

import java.time.Instant;
import java.time.LocalDate;

/** An opinion as a line of the station's queue. */
public record Queued(OpinionId id, String region, Channel channel, String excerpt, Instant filedAt, LocalDate tellBy,
        boolean asked) {
}
