package org.huying.opinions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * An opinion as a line of the station's queue.
 *
 * @param flags words in it at which somebody should look first
 */
public record Queued(OpinionId id, String region, Channel channel, String excerpt, Instant filedAt, LocalDate tellBy,
        boolean asked, List<String> flags) {
}
