package org.huying.ledger;

import java.time.Instant;

/** A step as it stands in the ledger: who took it, when, and as which of the subject's steps. */
public record Recorded<S>(int seq, Instant at, String actor, String hash, S step) {

    /** The role of the actor, the first part of {@code ROLE/unit/account}. */
    public String role() {
        return part(0);
    }

    public String unit() {
        return part(1);
    }

    public String account() {
        return part(2);
    }

    private String part(int index) {
        String[] parts = actor.split("/", -1);
        return index < parts.length ? parts[index] : "";
    }
}
