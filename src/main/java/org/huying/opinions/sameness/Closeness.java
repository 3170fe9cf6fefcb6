package org.huying.opinions.sameness;

import java.util.Set;
import org.huying.search.Bigrams;

/** How close two texts are by the pairs of characters both have; what comes from one community counts as a little closer. */
final class Closeness {

    /** From here on somebody is shown it. */
    static final double ENOUGH = 0.22;

    /** Whoever has only begun to write says as much of it as whoever has finished: the shorter text weighs more. */
    private static final double SHORTER = 0.7;

    private static final double COMMUNITY = 0.08;

    private Closeness() {
    }

    static double of(String one, String other, boolean sameCommunity) {
        double close = of(Bigrams.set(one), Bigrams.set(other));
        return Math.min(1, close + (sameCommunity && close > 0 ? COMMUNITY : 0));
    }

    /** Two texts by the pairs of characters in them. */
    static double of(Set<String> one, Set<String> other) {
        int shorter = Math.min(one.size(), other.size());
        int longer = Math.max(one.size(), other.size());
        if (shorter == 0) {
            return 0;
        }
        long both = one.stream().filter(other::contains).count();
        return both / (Math.pow(shorter, SHORTER) * Math.pow(longer, 1 - SHORTER));
    }
}
