package org.huying.opinions;

import java.time.Instant;
import java.time.LocalDate;

/** An opinion as a line of a list. */
public record Listed(OpinionId id, String region, String station, Channel channel, String stage, String excerpt,
        Instant filedAt, LocalDate tellBy) {
}
