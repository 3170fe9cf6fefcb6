package org.huying.ballots.count;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huying.ballots.count.Rule.Comparison;
import org.huying.ballots.count.Rule.Completion;
import org.huying.ballots.count.Rule.Measure;

/**
 * The Method of Equal Shares with its completions. Add1 looks at one step after the other: neither the money spent nor
 * whether more would fit grows or falls steadily with the share, so a search by halving funds other projects.
 */
final class EqualShares {

    private static final int MOST_STEPS = 2_000_000_000;

    private final Election election;
    private final Terms terms;
    private final TieRule tie;
    private final Comparator<Integer> ties;

    EqualShares(Election election, Terms terms, TieRule tie) {
        this.election = election;
        this.terms = terms;
        this.tie = tie;
        this.ties = tie.in(election);
    }

    Selection select(Rule.EqualShares rule) {
        if (election.voters() == 0) {
            return new Selection(List.of(), 0);
        }
        var stakes = new Stakes(election, rule.utility());
        Selection shares = switch (rule.completion()) {
            case NONE, UTILITARIAN -> run(stakes, rule, 0);
            case ADD1, ADD1U, ADD1_TO_THE_END -> raised(stakes, rule);
        };
        var most = new MostFirst(election, terms, tie);
        Measure measure = rule.utility() == Rule.Utility.POINTS || rule.utility() == Rule.Utility.BORDA ? Measure.SCORE
                : Measure.VOTES;
        Selection complete = switch (rule.completion()) {
            case NONE, ADD1, ADD1_TO_THE_END -> shares;
            case UTILITARIAN, ADD1U -> most.complete(shares, measure);
        };
        if (rule.comparison() == Comparison.NONE) {
            return complete;
        }
        Selection other = most.select(new Rule.MostFirst(measure, Rule.Ending.SKIP));
        return new Preference(election).isForFirst(other, complete, rule.comparison())
                ? new Selection(other.rounds(), complete.steps()) : complete;
    }

    /** The share, raised so many times. */
    private Fraction share(Rule.EqualShares rule, int steps) {
        BigInteger all = BigInteger.valueOf(election.budget());
        if (rule.wholeShare()) {
            BigInteger units = BigInteger.valueOf(election.unit()).multiply(BigInteger.valueOf(election.voters()));
            all = all.divide(units).multiply(units);
        }
        return new Fraction(all, BigInteger.valueOf(election.voters()))
                .plus(terms.step().times(election.unit()).times(steps));
    }

    private Selection run(Stakes stakes, Rule.EqualShares rule, int steps) {
        Fraction share = share(rule, steps);
        return new Selection(new SharesRun(stakes, ties, share.upper(), share.lower()).run(), steps);
    }

    private Selection raised(Stakes stakes, Rule.EqualShares rule) {
        Selection selection = run(stakes, rule, 0);
        boolean toTheEnd = rule.completion() == Completion.ADD1_TO_THE_END;
        var strides = new Strides();
        while (lacks(stakes, selection) && (toTheEnd || fitsMore(selection))) {
            int last = selection.steps() + strides.next();
            if (last > MOST_STEPS) {
                throw new Misunderstood("步数太多，请用 --step 加大步长。",
                        "There are too many steps; choose a larger one with --step.");
            }
            if (strides.next() > 1) {
                boolean same = new SharesSpan(stakes, ties, share(rule, selection.steps()), share(rule, last))
                        .buys(selection.winners());
                strides.tell(same);
                selection = same ? new Selection(selection.rounds(), last) : selection;
                continue;
            }
            strides.stepped();
            Selection next = run(stakes, rule, selection.steps() + 1);
            if (next.cost(election) > election.budget()) {
                break;
            }
            selection = next;
        }
        return run(stakes, rule, selection.steps());
    }

    /** By project, in the currency: what its supporters lacked when the shares could buy nothing more. */
    Map<Integer, Fraction> missing(Rule.EqualShares rule, Selection selection) {
        var stakes = new Stakes(election, rule.utility());
        Fraction share = share(rule, selection.steps());
        var run = new SharesRun(stakes, ties, share.upper(), share.lower());
        List<Integer> bought = new Selection(run.run(), 0).winners();
        var missing = new HashMap<Integer, Fraction>();
        for (int project = 0; project < election.count(); project++) {
            if (!bought.contains(project)) {
                missing.put(project, Fraction.of(election.cost(project)).minus(run.behind(project))
                        .over(election.unit()));
            }
        }
        return missing;
    }

    /** Whether a project that somebody named would still fit. */
    private boolean fitsMore(Selection selection) {
        long left = election.budget() - selection.cost(election);
        var winners = selection.winners();
        for (int project = 0; project < election.count(); project++) {
            if (election.votes(project) > 0 && election.cost(project) <= left && !winners.contains(project)) {
                return true;
            }
        }
        return false;
    }

    /** Whether there is still something to buy: what nobody has a stake in is never bought, however high the shares. */
    private boolean lacks(Stakes stakes, Selection selection) {
        var winners = selection.winners();
        for (int project = 0; project < election.count(); project++) {
            if (stakes.all[project] > 0 && !winners.contains(project)) {
                return true;
            }
        }
        return false;
    }
}
