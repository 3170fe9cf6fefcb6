package org.huying.api.web;

import java.time.Instant;
import java.time.LocalDate;
import org.huying.opinions.Listed;

/** An opinion as a line of a list, for those who screen it. */
record OpinionItem(String id, String region, String station, String channel, String stage, String excerpt,
        Instant filedAt, LocalDate tellBy) {

    static OpinionItem of(Listed line) {
        return new OpinionItem(line.id().value(), line.region(), line.station(), line.channel().name(), line.stage(),
                line.excerpt(), line.filedAt(), line.tellBy());
    }
}
