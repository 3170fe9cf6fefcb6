package org.huying.ballots.count;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** A result told project by project, in the order of votes. */
public record Explanation(Selection selection, String cost, List<Line> lines) {

    /**
     * What became of a project.
     *
     * @param votes how many named it
     * @param round in which round it was decided; empty if it never came up
     * @param price what each supporter paid who could, in the currency
     * @param missing what was lacking, in the currency: of the money left, or of what its supporters had left; null where
     *        money was not what it failed for
     * @param moreVotes with how many more ballots naming it alone it would have been funded, and with one fewer not; empty
     *        for what is funded, and where no number helps
     */
    public record Line(Project project, long votes, String cost, boolean funded, OptionalInt round,
            Round.@Nullable Why why, @Nullable Fraction price, @Nullable Fraction missing, OptionalInt moreVotes) {
    }

    public static Explanation of(Election election, Rule rule, Terms terms) {
        Selection selection = Counting.count(election, rule, terms);
        var numbers = new HashMap<Integer, Integer>();
        for (int i = 0; i < selection.rounds().size(); i++) {
            numbers.putIfAbsent(selection.rounds().get(i).project(), i);
        }
        Map<Integer, Fraction> missing = new Missing(election, rule, terms).in(selection);
        var moreVotes = new MoreVotes(election, rule, terms);
        var order = new ArrayList<Integer>();
        for (int project = 0; project < election.count(); project++) {
            order.add(project);
        }
        order.sort(TieRule.USUAL.in(election));
        var lines = new ArrayList<Line>();
        for (int project : order) {
            Integer number = numbers.get(project);
            Round round = number == null ? null : selection.rounds().get(number);
            boolean funded = round != null && round.funded();
            Fraction price = round == null ? null : round.price();
            lines.add(new Line(election.projects().get(project), election.votes(project),
                    election.written(election.cost(project)), funded,
                    number == null ? OptionalInt.empty() : OptionalInt.of(number + 1),
                    round == null ? null : round.why(), price == null ? null : price.over(election.unit()),
                    missing.get(project), funded ? OptionalInt.empty() : moreVotes.of(project)));
        }
        return new Explanation(selection, election.written(selection.cost(election)), List.copyOf(lines));
    }
}
