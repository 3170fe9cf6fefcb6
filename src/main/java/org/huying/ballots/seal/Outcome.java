package org.huying.ballots.seal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.huying.ballots.Owners;
import org.huying.ballots.Poll;
import org.huying.ballots.Result;

/** A result as lines that anyone can count again and compare, numbers before names. */
public final class Outcome {

    private Outcome() {
    }

    public static List<String> lines(Poll poll, Result result) {
        var lines = new ArrayList<String>();
        switch (result) {
            case Result.Contradictory contradictory -> contradictory.contradictions()
                    .forEach(contradiction -> lines.add("contradictory " + contradiction.name()));
            case Result.NoQuorum _ -> lines.add("no quorum");
            case Result.Motions motions -> motions.decisions().forEach(decision -> lines
                    .add("yes " + decision.yes() + " no " + decision.no() + " abstain " + decision.abstain() + " "
                            + (decision.passed() ? "passed " : "failed ") + decision.item()));
            case Result.OwnersMeeting owners -> owners.decisions().forEach(
                    (item, outcome) -> lines.add(owners(outcome, ((Poll.OwnersMeeting) poll).floor()) + item));
            case Result.Choice choice -> choice(poll, choice, lines);
            case Result.Grades grades -> grades.items().forEach(rating -> {
                var line = new StringBuilder();
                rating.counts().forEach((grade, count) -> line.append(count).append(' ').append(grade).append(' '));
                lines.add(line.toString() + rating.notInformed() + " " + ((Poll.Grades) poll).notInformed() + " "
                        + (rating.returned() ? "returned " : "kept ") + rating.item());
            });
            case Result.Standings standings -> {
                poll.items().forEach(item -> lines.add("sum " + standings.sums().get(item) + " " + item));
                standings.first().forEach(item -> lines.add("first " + item));
                runOff(standings.runOff(), lines);
            }
            case Result.Projects projects -> {
                projects.selection().ids(projects.election()).forEach(id -> lines.add("funded " + id));
                lines.add("cost "
                        + projects.election().written(projects.selection().cost(projects.election())));
                lines.add("steps " + projects.selection().steps());
            }
        }
        return List.copyOf(lines);
    }

    /** Areas in hundredths of a square metre; no numbers where they would tell who somebody is. */
    private static String owners(Owners.Outcome outcome, int floor) {
        String decided = outcome.passed() ? "passed " : "failed ";
        if (outcome.tellsWho(floor)) {
            return decided;
        }
        var part = outcome.takingPart().checks();
        var agree = outcome.agreeing().checks();
        return "area " + agree.getFirst().part() + " of " + part.getFirst().part() + " of " + part.getFirst().whole()
                + " heads " + agree.getLast().part() + " of " + part.getLast().part() + " of "
                + part.getLast().whole() + " " + decided;
    }

    private static void choice(Poll poll, Result.Choice choice, List<String> lines) {
        poll.items().forEach(item -> lines.add("votes " + choice.votes().get(item) + " " + item));
        var writtenIn = new TreeSet<>(choice.votes().keySet());
        poll.items().forEach(writtenIn::remove);
        writtenIn.forEach(name -> lines.add("votes " + choice.votes().get(name) + " " + name));
        choice.elected().forEach(name -> lines.add("elected " + name));
        runOff(choice.runOff(), lines);
        choice.secondElection().ifPresent(second -> lines.add("second election for " + second.places()));
    }

    private static void runOff(Optional<Result.RunOff> runOff, List<String> lines) {
        runOff.ifPresent(vote -> {
            lines.add("run-off for " + vote.places());
            vote.tied().forEach(name -> lines.add("tied " + name));
        });
    }
}
