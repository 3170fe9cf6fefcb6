package org.huying.ballots.count;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.huying.ballots.count.Rule.Ending;
import org.huying.ballots.count.Rule.Measure;

/** Most votes first, in the variants that cities use. */
final class MostFirst {

    private static final int ENOUGH_LEFT_PERCENT = 80;

    private final Election election;
    private final Terms terms;
    private final Comparator<Integer> ties;
    private final Scores scores;

    MostFirst(Election election, Terms terms, TieRule tie) {
        this.election = election;
        this.terms = terms;
        this.ties = tie.in(election);
        this.scores = new Scores(election);
    }

    Selection select(Rule.MostFirst rule) {
        return new Selection(List.copyOf(fill(worths(rule.measure()), rule.ending(), election.budget(), Set.of())), 0);
    }

    /** Spends what is left on the rest. */
    Selection complete(Selection begun, Measure measure) {
        return begun.with(fill(worths(measure), Ending.SKIP, election.budget() - begun.cost(election),
                Set.copyOf(begun.winners())));
    }

    private Fraction[] worths(Measure measure) {
        Fraction[] worths = new Fraction[election.count()];
        for (int project = 0; project < worths.length; project++) {
            worths[project] = worth(measure, project);
        }
        return worths;
    }

    private List<Round> fill(Fraction[] worth, Ending ending, long money, Set<Integer> funded) {
        var rounds = new ArrayList<Round>();
        Fraction least = ending == Ending.THRESHOLD ? least() : terms.minScore();
        var order = new ArrayList<Integer>();
        for (int project = 0; project < election.count(); project++) {
            if (!funded.contains(project) && !election.withdrawn(project)
                    && (least == null || worth[project].compareTo(least) >= 0)) {
                order.add(project);
            }
        }
        order.sort(Comparator.<Integer, Fraction>comparing(project -> worth[project]).reversed().thenComparing(ties));
        var taken = new HashSet<Set<String>>();
        for (int project : order) {
            List<Set<String>> groups = ending == Ending.EXCLUSIVE ? groupsOf(project) : List.of();
            long cost = election.cost(project);
            boolean stops = ending == Ending.STOP || ending == Ending.STOP_OR_ROUND_UP;
            if (groups.stream().anyMatch(taken::contains)) {
                rounds.add(Round.counted(project, Round.Why.EXCLUDED, worth[project]));
            } else if (cost <= money) {
                money -= cost;
                taken.addAll(groups);
                rounds.add(Round.counted(project, Round.Why.VOTES, worth[project]));
            } else {
                boolean roundsUp = ending == Ending.STOP_OR_ROUND_UP && Fraction.of(money)
                        .compareTo(Fraction.of(cost).times(Fraction.of(ENOUGH_LEFT_PERCENT, 100))) >= 0;
                rounds.add(
                        Round.counted(project, roundsUp ? Round.Why.ROUNDED_UP : Round.Why.TOO_DEAR, worth[project]));
                if (stops) {
                    break;
                }
            }
        }
        return rounds;
    }

    private List<Set<String>> groupsOf(int project) {
        String id = election.projects().get(project).id();
        return terms.exclusive().stream().filter(group -> group.contains(id)).toList();
    }

    /** What the file asks for, unless something else was given. */
    private Fraction least() {
        if (terms.minScore() != null) {
            return terms.minScore();
        }
        String written = election.meta().getOrDefault("min_project_score_threshold", "0");
        try {
            return Fraction.of(written);
        } catch (NumberFormatException e) {
            throw new Misunderstood("文件中的最低得票数不是数：" + written + "。",
                    "min_project_score_threshold of the file is no number: " + written + ".");
        }
    }

    private Fraction worth(Measure measure, int project) {
        return switch (measure) {
            case VOTES -> Fraction.of(election.votes(project));
            case SCORE -> Fraction.of(scores.score(project), election.pointUnit());
            case POINTS -> election.kind() == Kind.RANKING ? Fraction.of(scores.borda(project))
                    : worth(Measure.SCORE, project);
            case VOTES_PER_COST -> perCost(election.votes(project), project);
            case SCORE_PER_COST -> perCost(scores.score(project), project);
            case BORDA_PER_COST -> perCost(scores.borda(project), project);
        };
    }

    /** What costs nothing comes before everything else. */
    private Fraction perCost(long worth, int project) {
        long cost = election.cost(project);
        return cost == 0 ? Fraction.of(worth).times(Long.MAX_VALUE) : Fraction.of(worth, cost);
    }
}
