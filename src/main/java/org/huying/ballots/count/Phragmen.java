package org.huying.ballots.count;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Sequential Phragmén (Phragmén 1894; for budgets Los, Christoff, Grossi 2022): everybody earns at the same speed, a
 * project is bought as soon as its supporters can pay. It ends as soon as a project that would be next, alone or among
 * equals, breaks the budget; what costs more than the whole budget is left out from the start. What nobody named comes
 * after everything else, all at the same moment that never comes, as in the published tools.
 */
final class Phragmen {

    private final Election election;
    private final Comparator<Integer> ties;
    /** The moments at which something was bought, exactly. */
    private final Purchases moments = new Purchases(BigInteger.ZERO, BigInteger.ONE);
    /** By group: at which moment its voters last paid, 0 where they never did. */
    private final int[] lastPaid;
    /** By project: a moment before which it cannot be bought; it only grows. */
    private final double[] notBefore;

    Phragmen(Election election, TieRule tie) {
        this.election = election;
        this.ties = tie.in(election);
        this.lastPaid = new int[election.groups()];
        this.notBefore = new double[election.count()];
    }

    /** The moment {@code upper / (denominator of the moments · voters)}. */
    private record Moment(int project, BigInteger upper, long voters) implements Comparable<Moment> {
        @Override
        public int compareTo(Moment other) {
            return upper.multiply(BigInteger.valueOf(other.voters)).compareTo(
                    other.upper.multiply(BigInteger.valueOf(voters)));
        }
    }

    Selection select() {
        var rounds = new ArrayList<Round>();
        var open = new ArrayList<Integer>();
        var unnamed = new ArrayList<Integer>();
        for (int project = 0; project < election.count(); project++) {
            if (election.cost(project) <= election.budget()) {
                (election.votes(project) > 0 ? open : unnamed).add(project);
            }
        }
        long left = election.budget();
        while (!open.isEmpty()) {
            List<Moment> first = first(open);
            long rest = left;
            if (first.stream().anyMatch(moment -> election.cost(moment.project()) > rest)) {
                return new Selection(List.copyOf(rounds), 0);
            }
            Moment next = first.stream().min(Comparator.comparing(Moment::project, ties)).orElseThrow();
            rounds.add(Round.bought(next.project(), next.upper(),
                    moments.denominator().multiply(BigInteger.valueOf(next.voters()))));
            moments.add(next.upper(), next.voters());
            for (int group : election.supporters(next.project())) {
                lastPaid[group] = moments.count();
            }
            left -= election.cost(next.project());
            open.remove((Integer) next.project());
        }
        unnamed.sort(ties);
        while (!unnamed.isEmpty()
                && unnamed.stream().mapToLong(election::cost).max().orElseThrow() <= left) {
            left -= election.cost(unnamed.getFirst());
            rounds.add(Round.counted(unnamed.removeFirst(), Round.Why.VOTES, Fraction.ZERO));
        }
        return new Selection(List.copyOf(rounds), 0);
    }

    /** All that come first at the same moment. Looks only at those that may. */
    private List<Moment> first(List<Integer> open) {
        open.sort(Comparator.comparingDouble(project -> notBefore[project]));
        var first = new ArrayList<Moment>();
        double bound = Double.MAX_VALUE;
        for (int project : open) {
            if (notBefore[project] > bound) {
                break;
            }
            Moment moment = moment(project);
            double about = about(moment);
            notBefore[project] = about * (1 - 1e-12);
            bound = Math.min(bound, about * (1 + 1e-12));
            int difference = first.isEmpty() ? -1 : moment.compareTo(first.getFirst());
            if (difference < 0) {
                first.clear();
            }
            if (difference <= 0) {
                first.add(moment);
            }
        }
        return first;
    }

    /** When its supporters will have earned the cost, beyond what they paid before. */
    private Moment moment(int project) {
        long[] people = new long[moments.count() + 1];
        for (int group : election.supporters(project)) {
            people[lastPaid[group]] += election.weight(group);
        }
        BigInteger paid = moments.left(0, Arrays.copyOfRange(people, 1, people.length)).negate();
        BigInteger cost = BigInteger.valueOf(election.cost(project)).multiply(moments.denominator());
        return new Moment(project, cost.add(paid), election.votes(project));
    }

    private double about(Moment moment) {
        return new Fraction(moment.upper(), moments.denominator().multiply(BigInteger.valueOf(moment.voters())))
                .rounded(17).doubleValue();
    }
}
