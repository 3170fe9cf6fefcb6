package org.huying.opinions.sameness;

import java.util.HashSet;
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
        Set<String> mine = Bigrams.set(one);
        Set<String> theirs = Bigrams.set(other);
        if (mine.isEmpty() || theirs.isEmpty()) {
            return 0;
        }
        var both = new HashSet<>(mine);
        both.retainAll(theirs);
        int shorter = Math.min(mine.size(), theirs.size());
        int longer = Math.max(mine.size(), theirs.size());
        double close = both.size() / (Math.pow(shorter, SHORTER) * Math.pow(longer, 1 - SHORTER));
        return Math.min(1, close + (sameCommunity && both.size() > 1 ? COMMUNITY : 0));
    }
}
