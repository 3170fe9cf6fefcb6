package org.huying.ballots.count;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The rules once more, as they are defined and as slowly as can be: one exact number for each voter, every project asked
 * in every round, every step of Add1 run. Shares no code with the real thing but {@link Fraction} and the tie rule.
 */
final class Naive {

    private final Election election;
    private final Comparator<Integer> ties;
    private final List<Ballot> voters = new ArrayList<>();

    Naive(Election election) {
        this.election = election;
        this.ties = TieRule.USUAL.in(election);
        for (int group = 0; group < election.groups(); group++) {
            for (int i = 0; i < election.weight(group); i++) {
                voters.add(election.group(group));
            }
        }
    }

    private long part(int voter, int project, Rule.Utility utility) {
        Ballot ballot = voters.get(voter);
        for (int i = 0; i < ballot.projects().length; i++) {
            if (ballot.projects()[i] == project) {
                return switch (utility) {
                    case COST, CARD -> 1;
                    case POINTS -> ballot.points() == null ? 0 : ballot.points()[i];
                    case BORDA -> ballot.projects().length - 1 - i;
                };
            }
        }
        return 0;
    }

    List<Integer> shares(Rule.Utility utility, Fraction share) {
        var left = new Fraction[voters.size()];
        Arrays.fill(left, share);
        var funded = new ArrayList<Integer>();
        while (true) {
            int best = -1;
            Fraction bestPrice = Fraction.ZERO;
            Fraction bestKey = Fraction.ZERO;
            for (int project = 0; project < election.count(); project++) {
                Fraction price = funded.contains(project) ? null : price(project, utility, left);
                if (price == null) {
                    continue;
                }
                long divisor = utility == Rule.Utility.COST ? election.cost(project) : 1;
                Fraction key = election.cost(project) == 0 ? Fraction.ZERO : price.over(divisor);
                int difference = best < 0 ? -1 : key.compareTo(bestKey);
                if (difference < 0 || difference == 0 && ties.compare(project, best) < 0) {
                    best = project;
                    bestPrice = price;
                    bestKey = key;
                }
            }
            if (best < 0) {
                return funded;
            }
            funded.add(best);
            for (int voter = 0; voter < left.length; voter++) {
                left[voter] = left[voter].minus(left[voter].smaller(bestPrice.times(part(voter, best, utility))));
            }
        }
    }

    /** The least price at which the supporters pay the cost: one of those at which somebody just has nothing left, or beyond. */
    private @Nullable Fraction price(int project, Rule.Utility utility, Fraction[] left) {
        Fraction cost = Fraction.of(election.cost(project));
        var corners = new TreeSet<Fraction>();
        for (int voter = 0; voter < left.length; voter++) {
            if (part(voter, project, utility) > 0) {
                corners.add(left[voter].over(part(voter, project, utility)));
            }
        }
        if (corners.isEmpty()) {
            return null;
        }
        for (Fraction corner : corners) {
            if (paid(project, utility, left, corner).compareTo(cost) >= 0) {
                Fraction poor = Fraction.ZERO;
                long rich = 0;
                for (int voter = 0; voter < left.length; voter++) {
                    long part = part(voter, project, utility);
                    if (part > 0 && left[voter].over(part).compareTo(corner) < 0) {
                        poor = poor.plus(left[voter]);
                    } else {
                        rich += Math.max(0, part);
                    }
                }
                return cost.minus(poor).over(rich);
            }
        }
        return null;
    }

    private Fraction paid(int project, Rule.Utility utility, Fraction[] left, Fraction price) {
        Fraction sum = Fraction.ZERO;
        for (int voter = 0; voter < left.length; voter++) {
            sum = sum.plus(left[voter].smaller(price.times(Math.max(0, part(voter, project, utility)))));
        }
        return sum;
    }

    record Raised(List<Integer> winners, int steps) {
    }

    Raised add1(Rule.Utility utility, boolean whole, boolean toTheEnd) {
        Fraction share = Fraction.of(election.budget(), voters.size());
        share = whole ? new Fraction(share.floor(), BigInteger.ONE) : share;
        List<Integer> winners = shares(utility, share);
        int steps = 0;
        while (true) {
            List<Integer> now = winners;
            long left = election.budget() - cost(now);
            Predicate<Integer> open = project -> !now.contains(project) && election.votes(project) > 0
                    && (toTheEnd || election.cost(project) <= left);
            if (projects().stream().noneMatch(open) || projects().stream()
                    .allMatch(project -> now.contains(project) || !hasAStake(project, utility))) {
                break;
            }
            List<Integer> next = shares(utility, share.plus(Fraction.of(steps + 1)));
            if (cost(next) > election.budget()) {
                break;
            }
            winners = next;
            steps++;
        }
        return new Raised(winners, steps);
    }

    private boolean hasAStake(int project, Rule.Utility utility) {
        return IntStream.range(0, voters.size()).anyMatch(voter -> part(voter, project, utility) > 0);
    }

    List<Integer> phragmen() {
        var load = new Fraction[voters.size()];
        Arrays.fill(load, Fraction.ZERO);
        var funded = new ArrayList<Integer>();
        while (true) {
            var loads = new TreeMap<Fraction, List<Integer>>();
            Fraction never = Fraction.of(Long.MAX_VALUE);
            for (int project : projects()) {
                if (!funded.contains(project) && election.cost(project) <= election.budget()) {
                    Fraction sum = Fraction.of(election.cost(project));
                    for (int voter = 0; voter < load.length; voter++) {
                        sum = names(voter, project) ? sum.plus(load[voter]) : sum;
                    }
                    loads.computeIfAbsent(election.votes(project) == 0 ? never : sum.over(election.votes(project)),
                            _ -> new ArrayList<>()).add(project);
                }
            }
            if (loads.isEmpty() || loads.firstEntry().getValue().stream()
                    .anyMatch(project -> cost(funded) + election.cost(project) > election.budget())) {
                return funded;
            }
            int next = loads.firstEntry().getValue().stream().min(ties).orElseThrow();
            funded.add(next);
            for (int voter = 0; voter < load.length; voter++) {
                load[voter] = names(voter, next) ? loads.firstKey() : load[voter];
            }
        }
    }

    List<Integer> mostFirst() {
        var funded = new ArrayList<Integer>();
        projects().stream()
                .sorted(Comparator.comparingLong((Integer project) -> -election.votes(project)).thenComparing(ties))
                .forEach(project -> {
                    if (cost(funded) + election.cost(project) <= election.budget()) {
                        funded.add(project);
                    }
                });
        return funded;
    }

    /** The highest load that cannot be avoided: asked of every set of the projects. */
    List<Integer> maximin() {
        var funded = new ArrayList<Integer>();
        while (true) {
            int best = -1;
            Fraction least = Fraction.ZERO;
            for (int project : projects()) {
                if (funded.contains(project) || election.votes(project) == 0
                        || cost(funded) + election.cost(project) > election.budget()) {
                    continue;
                }
                var with = new ArrayList<>(funded);
                with.add(project);
                Fraction load = load(with);
                int difference = best < 0 ? -1 : load.compareTo(least);
                if (difference < 0 || difference == 0 && ties.compare(project, best) < 0) {
                    best = project;
                    least = load;
                }
            }
            if (best < 0) {
                return funded;
            }
            funded.add(best);
        }
    }

    private Fraction load(List<Integer> projects) {
        Fraction most = Fraction.ZERO;
        for (int set = 1; set < 1 << projects.size(); set++) {
            var chosen = new ArrayList<Integer>();
            for (int i = 0; i < projects.size(); i++) {
                if ((set >> i & 1) == 1) {
                    chosen.add(projects.get(i));
                }
            }
            long people = IntStream.range(0, voters.size())
                    .filter(voter -> chosen.stream().anyMatch(project -> names(voter, project))).count();
            Fraction load = Fraction.of(cost(chosen), people);
            most = load.compareTo(most) > 0 ? load : most;
        }
        return most;
    }

    private boolean names(int voter, int project) {
        return Arrays.stream(voters.get(voter).projects()).anyMatch(named -> named == project);
    }

    private List<Integer> projects() {
        return IntStream.range(0, election.count()).boxed().toList();
    }

    private long cost(List<Integer> projects) {
        return projects.stream().mapToLong(election::cost).sum();
    }
}
