package org.huying.ballots.held;

import org.jspecify.annotations.Nullable;

/**
 * Somebody on a roll.
 *
 * @param voter what the roll knows them by
 * @param deputy the deputy's code, whose account votes without a code
 * @param issued how a ballot was given out to them, if it was
 */
public record Voter(String voter, String name, String deputy, @Nullable Issued issued) {

    /** How somebody got a ballot. */
    public enum Issued {
        PHONE, PAPER
    }
}
