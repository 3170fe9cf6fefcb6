package org.huying.ledger;

import java.time.Instant;

/**
 * One thing that happened to a subject. Its hash covers every field and the hash of the fact before it, so no byte can
 * change without all later facts of the subject changing.
 *
 * @param subject what it happened to, {@code matter/330105003-26-000017}
 * @param seq its place among the subject's facts, from 1
 * @param actor the role and the unit that acted, and the account's id; never a name
 * @param payload the step as JSON, exactly the bytes that were hashed
 * @param prev the hash of the fact before, 64 zeros for the first
 */
public record Fact(String subject, int seq, String region, Instant at, String actor, String kind, String payload,
        String prev, String hash) {

    static Fact after(String prev, String subject, int seq, String region, Instant at, String actor, String kind,
            String payload) {
        String hash = Digest.ofFields(subject, Integer.toString(seq), region, at.toString(), actor, kind, payload,
                prev);
        return new Fact(subject, seq, region, at, actor, kind, payload, prev, hash);
    }

    /** Whether the hash is the one the fields give. */
    public boolean isWhole() {
        return hash.equals(after(prev, subject, seq, region, at, actor, kind, payload).hash);
    }
}
