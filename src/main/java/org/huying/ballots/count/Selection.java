package org.huying.ballots.count;

import java.util.ArrayList;
import java.util.List;

/**
 * What a rule chose.
 *
 * @param rounds the decisions in their order
 * @param steps how often all shares were raised
 */
public record Selection(List<Round> rounds, int steps) {

    /** The funded projects in the order they were funded. */
    public List<Integer> winners() {
        return rounds.stream().filter(Round::funded).map(Round::project).toList();
    }

    public long cost(Election election) {
        return winners().stream().mapToLong(election::cost).sum();
    }

    /** The ids of the winners, sorted as text. */
    public List<String> ids(Election election) {
        return winners().stream().map(project -> election.projects().get(project).id()).sorted().toList();
    }

    Selection with(List<Round> more) {
        var all = new ArrayList<>(rounds);
        all.addAll(more);
        return new Selection(List.copyOf(all), steps);
    }
}
