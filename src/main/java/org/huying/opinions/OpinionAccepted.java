package org.huying.opinions;

import java.time.Instant;
import java.util.List;
import org.huying.ledger.Words;
import org.jspecify.annotations.Nullable;

/**
 * A station has taken an opinion: a matter begins, in the same transaction.
 *
 * @param shown the photos that anybody may see
 * @param filedAt when the person spoke
 * @param actor who took it
 * @param same the matter of another street of the district that says the same, if the station saw one: it is to be proposed there
 * @param recordedAt when it was recorded here: the limits of that day hold
 */
public record OpinionAccepted(OpinionId id, String region, String station, String category, Words title,
        Words publicText, List<String> shown, Instant filedAt, Instant recordedAt, String actor,
        @Nullable OpinionId same) {
}
