package org.huying.opinions.sameness;

import java.time.Instant;
import org.huying.likeness.Shared;
import org.huying.opinions.OpinionId;
import org.jspecify.annotations.Nullable;

/**
 * An opinion or matter that probably says the same.
 *
 * @param title the public title; empty while it waits for the station
 * @param text the public text; for an officer the person's own words while it waits
 * @param matter whether it is a matter already, which can be joined
 * @param likeness from 0 to 1
 * @param sameCommunity whether both are told from one community
 * @param metres between the pins of both, for those who work on it
 */
public record Likely(OpinionId id, String region, String title, String text, Instant filedAt, boolean matter,
        double likeness, boolean sameCommunity, @Nullable Integer metres, int voices) {

    /** How many characters must follow each other in both to be marked. */
    private static final int SHORTEST = 3;

    /** A piece of a text, and whether the other one has it as well. */
    public record Piece(String text, boolean same) {
    }

    /** The text in pieces: what the other says as well, and what it does not. */
    public static java.util.List<Piece> pieces(String text, String other) {
        var pieces = new java.util.ArrayList<Piece>();
        int at = 0;
        for (Shared.Range range : Shared.ranges(text, other, SHORTEST)) {
            if (range.from() > at) {
                pieces.add(new Piece(text.substring(at, range.from()), false));
            }
            pieces.add(new Piece(text.substring(range.from(), range.to()), true));
            at = range.to();
        }
        if (at < text.length()) {
            pieces.add(new Piece(text.substring(at), false));
        }
        return pieces;
    }
}
