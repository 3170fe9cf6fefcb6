package org.huying.ballots.count;

import java.util.HashSet;
import java.util.Set;
import org.huying.ballots.count.Rule.Comparison;

/** Which of two results more voters prefer. */
final class Preference {

    private final Election election;

    Preference(Election election) {
        this.election = election;
    }

    /** Whether strictly more voters prefer the first. */
    boolean isForFirst(Selection first, Selection second, Comparison comparison) {
        var ofFirst = new HashSet<>(first.winners());
        var ofSecond = new HashSet<>(second.winners());
        long balance = 0;
        for (int group = 0; group < election.groups(); group++) {
            int one = named(group, ofFirst);
            int other = named(group, ofSecond);
            balance += (long) election.weight(group) * switch (comparison) {
                case NONE -> 0;
                case SATISFACTION -> one > 0 && other > 0 ? Integer.compare(one, other) : 0;
                case SATISFACTION_OF_ALL -> Integer.compare(one, other);
                case EXCLUSION -> Integer.compare(Math.min(one, 1), Math.min(other, 1));
            };
        }
        return balance > 0;
    }

    private int named(int group, Set<Integer> winners) {
        int count = 0;
        for (int project : election.group(group).projects()) {
            count += winners.contains(project) ? 1 : 0;
        }
        return count;
    }
}
