package org.huying.opinions.sameness;

import org.huying.opinions.OpinionId;

/** Asks whoever keeps matters whether one may still be merged into another; nobody says so unless it may. */
public final class MayBeMerged {

    private final OpinionId id;
    private boolean allowed;

    MayBeMerged(OpinionId id) {
        this.id = id;
    }

    public OpinionId id() {
        return id;
    }

    /** It has not been begun. */
    public void allow() {
        allowed = true;
    }

    boolean isAllowed() {
        return allowed;
    }
}
