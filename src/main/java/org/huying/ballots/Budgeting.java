package org.huying.ballots;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.huying.ballots.count.Counting;
import org.huying.ballots.count.Election;
import org.huying.ballots.count.Malformed;
import org.huying.ballots.count.PabulibReader;
import org.huying.ballots.count.PabulibWriter;

/** A project vote, counted by the very file that others can take and count. */
public record Budgeting(Poll.Projects poll) {

    /** The ballots as a file of Pabulib, in an order that tells nothing. */
    public String export(List<Marks> ballots) {
        var writer = new PabulibWriter(Map.of("budget", poll.budget(), "vote_type", "approval"));
        for (int i = 0; i < poll.items().size(); i++) {
            writer.project(poll.items().get(i), poll.costs().get(i), "");
        }
        ballots.stream().map(ballot -> List.copyOf(ballot.marks().keySet()))
                .sorted((one, other) -> one.toString().compareTo(other.toString()))
                .forEach(ids -> writer.ballot(ids, List.of()));
        return writer.text();
    }

    Result.Projects count(Turnout turnout, List<Marks> ballots) {
        Election election = election(ballots);
        return new Result.Projects(turnout, poll, election, Counting.count(election, poll.rule(), poll.terms()));
    }

    private Election election(List<Marks> ballots) {
        try {
            return PabulibReader.read(export(ballots).getBytes(StandardCharsets.UTF_8));
        } catch (Malformed e) {
            throw new IllegalStateException(e);
        }
    }
}
