package org.huying.ballots;

import java.util.List;
import org.huying.ballots.count.Rule;
import org.huying.ballots.count.Terms;

/**
 * What is asked in a vote and by which rule it is decided. Frozen before it opens; {@link Tally} counts it.
 */
public sealed interface Poll {

    /** The ids of what is voted on, in the order of the paper. */
    List<String> items();

    /** What must be reached so that the vote counts at all. */
    List<Quorum> quorum();

    /** Yes, no or abstain to each item (表决). */
    record Motions(List<String> items, List<Quorum> quorum, List<Threshold> passes) implements Poll {
    }

    /**
     * At most as many names as there are places (差额选举). A ballot with more is void, with fewer it counts (Electoral
     * Law Art. 45).
     *
     * @param passes what somebody needs to be elected
     * @param writeIns whether names may be added
     */
    record Choice(List<String> items, int places, List<Quorum> quorum, List<Threshold> passes, boolean writeIns)
            implements Poll {
        public Choice {
            if (places < 1) {
                throw new IllegalArgumentException("places");
            }
        }
    }

    /**
     * Grades for each item (满意度测评).
     *
     * @param grades from the best to the worst
     * @param good how many of the first grades count as satisfied
     * @param passes what the satisfied must reach; {@link Base#YES_AND_NO} are those who gave a grade
     * @param floor below so many grades no share is told
     */
    record Grades(List<String> items, List<String> grades, int good, String notInformed, List<Quorum> quorum,
            List<Threshold> passes, int floor) implements Poll {
    }

    /**
     * Owners decide by area and by head ({@link Owners}); their answers are never published one by one, since an area is a
     * name.
     *
     * @param special whether three quarters are needed
     * @param floor where fewer heads are on a side no numbers are told
     */
    record OwnersMeeting(List<String> items, boolean special, int floor) implements Poll {

        @Override
        public List<Quorum> quorum() {
            return List.of();
        }
    }

    /** Points, at most so many on a ballot and so many for one item. */
    record Points(List<String> items, int places, long mostOnBallot, long mostForItem, List<Quorum> quorum)
            implements Poll {
    }

    /** The best first; each place has its points, as Kraków's 3-2-1. */
    record Ranking(List<String> items, int places, List<Long> pointsByPlace, List<Quorum> quorum) implements Poll {
    }

    /** Projects under a budget; costs are written in the currency. */
    record Projects(List<String> items, List<String> costs, String budget, int mostNamed, Rule rule, Terms terms,
            List<Quorum> quorum) implements Poll {

        public boolean isByLot() {
            return terms.tieRule(rule).isLot();
        }

        /** Whether people draw the lot before the ballots are counted. */
        public boolean isByHand() {
            return terms.tieRule(rule).isByHand();
        }

        public Projects drawn(List<String> order) {
            return new Projects(items, costs, budget, mostNamed, rule, terms.tied(terms.tieRule(rule).drawn(order)),
                    quorum);
        }

        /** The same once the seed of its lot is known. */
        public Projects drawn(String seed) {
            return new Projects(items, costs, budget, mostNamed, rule, terms.tied(terms.tieRule(rule).drawn(seed)),
                    quorum);
        }
    }
}
