package org.huying.ballots.count;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * One decision of a count.
 *
 * @param why how it was taken
 * @param upper with {@code lower} the price each supporter pays who can, in units, for each point where points were given;
 *        null where nobody pays
 * @param worth votes, points or the like by which it was decided; null where the price decided
 */
public record Round(int project, Why why, @Nullable BigInteger upper, BigInteger lower, @Nullable Fraction worth) {

    /** How a project came in, or did not. */
    public enum Why {
        /** Bought by its supporters with their shares. */
        SHARES,
        /** Most votes first. */
        VOTES,
        /** Most of it was left, the rest is added from elsewhere. */
        ROUNDED_UP,
        /** Its cost is more than what is left. */
        TOO_DEAR,
        /** It excludes one that is funded. */
        EXCLUDED
    }

    static Round counted(int project, Why why, @Nullable Fraction worth) {
        return new Round(project, why, null, BigInteger.ONE, worth);
    }

    static Round bought(int project, BigInteger upper, BigInteger lower) {
        return new Round(project, Why.SHARES, upper, lower, null);
    }

    public boolean funded() {
        return why == Why.SHARES || why == Why.VOTES;
    }

    public @Nullable Fraction price() {
        return upper == null ? null : new Fraction(upper, lower);
    }
}
