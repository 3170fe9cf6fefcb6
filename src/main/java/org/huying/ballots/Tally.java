package org.huying.ballots;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts the ballots of a poll. The order of the ballots never matters. */
public final class Tally {

    private final Poll poll;
    private final Validity validity;

    public Tally(Poll poll) {
        this.poll = poll;
        this.validity = new Validity(poll);
    }

    /** Counts what came back, with what the hall counted before. */
    public Result count(long due, long present, long issued, List<Marks> returned) {
        var valid = new ArrayList<Marks>();
        for (Marks ballot : returned) {
            if (validity.fault(ballot).isEmpty()) {
                valid.add(ballot);
            }
        }
        var turnout = new Turnout(due, present, issued, returned.size(), valid.size(),
                returned.size() - valid.size());
        return count(turnout, valid);
    }

    private Result count(Turnout turnout, List<Marks> valid) {
        if (!turnout.contradictions().isEmpty()) {
            return new Result.Contradictory(turnout, turnout.contradictions());
        }
        var quorum = new Gate(poll.quorum().stream().map(needed -> needed.check(turnout)).toList());
        if (!quorum.open()) {
            return new Result.NoQuorum(turnout, quorum);
        }
        return switch (poll) {
            case Poll.Motions motions -> motions(motions, turnout, valid);
            case Poll.OwnersMeeting _ -> throw new IllegalArgumentException("areas stand on no ballot");
            case Poll.Choice choice -> new Elected(choice, turnout).of(counted(valid, choice.items()));
            case Poll.Grades grades -> new Rated(grades, turnout).of(valid);
            case Poll.Points points -> standings(points.places(), points.items(), valid, turnout, Long::parseLong);
            case Poll.Ranking ranking -> standings(ranking.places(), ranking.items(), valid, turnout,
                    mark -> ranking.pointsByPlace().get(Integer.parseInt(mark) - 1));
            case Poll.Projects projects -> new Budgeting(projects).count(turnout, valid);
        };
    }

    private static Result motions(Poll.Motions motions, Turnout turnout, List<Marks> valid) {
        var decisions = new ArrayList<Result.Decision>();
        for (String item : motions.items()) {
            long yes = valid.stream().filter(ballot -> ballot.at(item).equals(Marks.YES)).count();
            long no = valid.stream().filter(ballot -> ballot.at(item).equals(Marks.NO)).count();
            Gate gate = Gate.of(motions.passes(), turnout, yes, yes, no);
            decisions.add(new Result.Decision(item, yes, no, valid.size() - yes - no, gate));
        }
        return new Result.Motions(turnout, List.copyOf(decisions));
    }

    private static Map<String, Long> counted(List<Marks> valid, List<String> items) {
        var votes = new LinkedHashMap<String, Long>();
        items.forEach(item -> votes.put(item, 0L));
        for (Marks ballot : valid) {
            ballot.marks().forEach((item, mark) -> {
                if (mark.equals(Marks.YES)) {
                    votes.merge(item, 1L, Long::sum);
                }
            });
        }
        return votes;
    }

    private interface Worth {
        long of(String mark);
    }

    private static Result standings(int places, List<String> items, List<Marks> valid, Turnout turnout, Worth worth) {
        var sums = new LinkedHashMap<String, Long>();
        items.forEach(item -> sums.put(item, 0L));
        for (Marks ballot : valid) {
            ballot.marks().forEach((item, mark) -> sums.merge(item, worth.of(mark), Long::sum));
        }
        Border border = Border.of(sums, places);
        return new Result.Standings(turnout, sums, border.in(), border.tied().isEmpty() ? Optional.empty()
                : Optional.of(new Result.RunOff(border.tied(), places - border.in().size())));
    }

    /** Why a ballot is void, if it is. */
    public Optional<Validity.Fault> fault(Marks ballot) {
        return validity.fault(ballot);
    }
}
