package org.huying.ballots.count;

import java.util.OptionalInt;

/**
 * With how many more ballots naming it alone a project would have been funded. Found by counting anew; by doubling and
 * halving, so that with one ballot fewer it is not funded. (Shares are not monotone: another, smaller number may help too.)
 */
final class MoreVotes {

    /** Beyond so many times all voters we do not look. */
    private static final int MOST_TIMES = 16;

    private final Election election;
    private final Rule rule;
    private final Terms terms;

    MoreVotes(Election election, Rule rule, Terms terms) {
        this.election = election;
        this.rule = rule;
        this.terms = terms;
    }

    OptionalInt of(int project) {
        if (election.cost(project) > election.budget()) {
            return OptionalInt.empty();
        }
        int tooFew = 0;
        int enough = 1;
        while (!wins(project, enough)) {
            tooFew = enough;
            enough *= 2;
            if (enough > MOST_TIMES * (long) Math.max(1, election.voters())) {
                return OptionalInt.empty();
            }
        }
        while (enough - tooFew > 1) {
            int middle = tooFew + (enough - tooFew) / 2;
            if (wins(project, middle)) {
                enough = middle;
            } else {
                tooFew = middle;
            }
        }
        return OptionalInt.of(enough);
    }

    private boolean wins(int project, int more) {
        return Counting.count(election.with(project, more), rule, terms).winners().contains(project);
    }
}
