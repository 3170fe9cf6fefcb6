package org.huying.opinions;

import java.time.Instant;
import org.huying.ledger.Words;

/** A station has taken an opinion: a matter begins, in the same transaction. */
public record OpinionAccepted(OpinionId id, String region, String station, String category, Words title,
        Words publicText, Instant filedAt) {
}
