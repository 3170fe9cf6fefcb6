package org.huying.ballots;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import org.huying.ballots.count.Counting;
import org.huying.ballots.count.Election;
import org.huying.ballots.count.Malformed;
import org.huying.ballots.count.PabulibReader;
import org.huying.ballots.count.PabulibWriter;

/** A project vote, counted by the very file that others can take and count. */
public record Budgeting(Poll.Projects poll) {

    /** The ballots as a file of Pabulib, in an order that tells nothing. */
    public String export(String title, List<String> names, List<Marks> ballots) {
        var meta = new LinkedHashMap<String, String>();
        meta.put("description", title);
        meta.put("num_projects", Integer.toString(poll.items().size()));
        meta.put("num_votes", Integer.toString(ballots.size()));
        meta.put("budget", poll.budget());
        meta.put("vote_type", "approval");
        meta.put("rule", poll.rule().key());
        meta.put("max_length", Integer.toString(poll.mostNamed()));
        var writer = new PabulibWriter(meta);
        for (int i = 0; i < poll.items().size(); i++) {
            writer.project(poll.items().get(i), poll.costs().get(i), names.get(i));
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
            return PabulibReader.read(export("", poll.items(), ballots).getBytes(StandardCharsets.UTF_8));
        } catch (Malformed e) {
            throw new IllegalStateException(e);
        }
    }
}
