package org.huying.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * What closes a day: the root over all its facts, chained to the seal of the day before. Whoever knows one seal can
 * tell whether anything up to that day was changed, taken away or added later.
 *
 * @param root the Merkle root over the hashes of the day's facts by time, subject and place in the subject
 * @param prev the hash of the seal before, 64 zeros for the first
 */
public record Seal(LocalDate day, int count, String root, String prev, String hash) {

    /** Days begin and end as they do for the people the ledger is about. */
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    static Seal after(String prev, LocalDate day, MerkleTree tree) {
        String hash = Digest.ofFields(day.toString(), Integer.toString(tree.count()), tree.root(), prev);
        return new Seal(day, tree.count(), tree.root(), prev, hash);
    }

    static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }
}
