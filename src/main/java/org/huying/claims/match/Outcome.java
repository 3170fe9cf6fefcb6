package org.huying.claims.match;

import java.util.List;

/** What came of a request. */
public sealed interface Outcome {

    /**
     * The best there is.
     *
     * @param points those of all pairs together
     * @param proof what proves it
     */
    record Matched(List<Pair> pairs, int points, Proof proof, List<Unmet> unmet) implements Outcome {
    }

    /** What was decided contradicts itself. */
    record Contradicted(List<Sentence> sentences) implements Outcome {
    }

    /**
     * No matching is worth more than the bound, whatever pairs it takes; this one reaches it. Both count wishes too: needed
     * seats and decided pairs weigh more than any points.
     *
     * @param pairsLooked how many pairs the search looked at; the bound holds for all
     * @param rounds how often pairs had to be added
     */
    record Proof(long value, long bound, int pairsLooked, int rounds) {

        public boolean holds() {
            return value == bound;
        }
    }
}
