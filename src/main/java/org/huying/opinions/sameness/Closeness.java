package org.huying.opinions.sameness;

import java.util.Set;
import org.huying.search.Bigrams;
import org.jspecify.annotations.Nullable;

/** How close two texts are by the pairs of characters both have; what comes from one community counts as a little closer. */
final class Closeness {

    /** From here on somebody is shown it. */
    static final double ENOUGH = 0.22;

    /** Whoever has only begun to write says as much of it as whoever has finished: the shorter text weighs more. */
    private static final double SHORTER = 0.7;

    private static final double COMMUNITY = 0.08;

    /** Two pins at one place say more than a community, and two far apart speak against it. */
    private static final double PIN = 0.12;
    private static final int NEAR_METRES = 200;
    private static final int FAR_METRES = 1500;

    private Closeness() {
    }

    /**
     * @param metres between the pins of both, none where one has none
     */
    static double of(String one, String other, boolean sameCommunity, @Nullable Integer metres) {
        double close = of(Bigrams.set(one), Bigrams.set(other));
        return close == 0 ? 0 : Math.clamp(close + place(sameCommunity, metres), 0, 1);
    }

    private static double place(boolean sameCommunity, @Nullable Integer metres) {
        double community = sameCommunity ? COMMUNITY : 0;
        return metres == null ? community : metres <= NEAR_METRES ? PIN : metres > FAR_METRES ? -PIN : community;
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
