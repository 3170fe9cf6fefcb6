package org.huying.ballots.count;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Shows of a whole span of shares at once that each of them buys the same projects in the same order, so that Add1 need
 * not run them one by one. What people have left and what prices are lies between two bounds; only where every decision
 * is the same between them does it say yes. No is no answer.
 */
final class SharesSpan {

    private static final double BELOW = 1 - 1e-14;
    private static final double ABOVE = 1 + 1e-14;
    private static final double GONE = Double.POSITIVE_INFINITY;

    private final Stakes stakes;
    private final Comparator<Integer> ties;
    private final int shift;
    private final long mostShare;
    /** By group: what each of its voters has at least and at most. */
    private final long[] low;
    private final long[] high;
    /** By project: what it costs at least. */
    private final long[] least;
    private final double[] leastKey;

    SharesSpan(Stakes stakes, Comparator<Integer> ties, Fraction first, Fraction last) {
        this.stakes = stakes;
        this.ties = ties;
        shift = SharesRun.shift(stakes, last);
        mostShare = last.times(1L << shift).ceiling().longValueExact();
        low = new long[stakes.election.groups()];
        high = new long[stakes.election.groups()];
        Arrays.fill(low, first.times(1L << shift).floor().longValueExact());
        Arrays.fill(high, mostShare);
        least = new long[stakes.election.count()];
        leastKey = new double[stakes.election.count()];
    }

    boolean buys(List<Integer> projects) {
        for (int project = 0; project < least.length; project++) {
            long cost = stakes.election.cost(project);
            boolean open = cost > 0 && stakes.all[project] > 0 && cost <= stakes.people[project] * mostShare >> shift;
            least[project] = open ? (cost << shift) / stakes.all[project] : 0;
            leastKey[project] = open ? key(least[project], project) * BELOW : GONE;
        }
        for (int project : projects) {
            if (stakes.election.cost(project) > 0 && !buys(project)) {
                return false;
            }
        }
        for (int project = 0; project < least.length; project++) {
            if (leastKey[project] != GONE && worth(project, high) >= stakes.election.cost(project) << shift) {
                return false;
            }
        }
        return true;
    }

    private boolean buys(int project) {
        if (leastKey[project] == GONE || !raise(project)) {
            return false;
        }
        long cheapest = least[project];
        long dearest = dearest(project);
        if (dearest < 0) {
            return false;
        }
        double bound = key(dearest, project) * ABOVE;
        for (int other = 0; other < least.length; other++) {
            if (other != project && leastKey[other] <= bound) {
                if (!raise(other)) {
                    leastKey[other] = GONE;
                } else if (leastKey[other] <= bound && !isSurelyBefore(project, other)) {
                    return false;
                }
            }
        }
        pay(project, cheapest, dearest);
        leastKey[project] = GONE;
        return true;
    }

    private double key(long price, int project) {
        return (double) price / stakes.divisor(project);
    }

    /** What it costs at least, from what people have at most; false if that is surely too little. */
    private boolean raise(int project) {
        long price = price(project, high, least[project]);
        if (price < 0) {
            return false;
        }
        least[project] = price;
        leastKey[project] = key(price, project) * BELOW;
        return true;
    }

    /** What it costs at most, from what people have at least; -1 if that may be too little. */
    private long dearest(int project) {
        long price = price(project, low, least[project]);
        if (price < 0) {
            return -1;
        }
        int[] groups = stakes.groups[project];
        for (long more = price; more <= price + 2; more++) {
            long sum = 0;
            for (int i = 0; i < groups.length; i++) {
                sum += Math.min(low[groups[i]], more * stakes.part(project, i)) * stakes.voters[project][i];
            }
            if (sum >= stakes.election.cost(project) << shift) {
                return more;
            }
        }
        return -1;
    }

    /** The same steps as in {@link SharesRun}: never more than the true price with this money. */
    private long price(int project, long[] money, long from) {
        int[] groups = stakes.groups[project];
        long[] people = stakes.voters[project];
        long cost = stakes.election.cost(project) << shift;
        for (long price = from;;) {
            long paid = 0;
            long poor = 0;
            for (int i = 0; i < groups.length; i++) {
                long left = money[groups[i]];
                long part = stakes.part(project, i);
                if (left < price * part) {
                    paid += left * people[i];
                    poor += people[i] * part;
                }
            }
            long rich = stakes.all[project] - poor;
            long raised = rich == 0 ? Long.MAX_VALUE : (cost - paid) / rich;
            if (raised > mostShare) {
                return -1;
            }
            if (raised <= price) {
                return price;
            }
            price = raised;
        }
    }

    /** Between two whose prices are the same all over the span: the cheaper one, or by the tie rule. */
    private boolean isSurelyBefore(int project, int other) {
        if (!isSure(project) || !isSure(other)) {
            return false;
        }
        int difference = price(project).compareTo(price(other));
        return difference < 0 || difference == 0 && ties.compare(project, other) < 0;
    }

    private Fraction price(int project) {
        return Fraction.of(stakes.election.cost(project)).over(stakes.all[project]).over(stakes.divisor(project));
    }

    private boolean isSure(int project) {
        long price = (stakes.election.cost(project) << shift) / stakes.all[project] + 1;
        int[] groups = stakes.groups[project];
        for (int i = 0; i < groups.length; i++) {
            if (low[groups[i]] < price * stakes.part(project, i)) {
                return false;
            }
        }
        return true;
    }

    private void pay(int project, long cheapest, long dearest) {
        int[] groups = stakes.groups[project];
        for (int i = 0; i < groups.length; i++) {
            long part = stakes.part(project, i);
            low[groups[i]] = Math.max(0, low[groups[i]] - dearest * part);
            high[groups[i]] = Math.max(0, high[groups[i]] - cheapest * part);
        }
    }

    private long worth(int project, long[] money) {
        long sum = 0;
        for (int i = 0; i < stakes.groups[project].length; i++) {
            sum += money[stakes.groups[project][i]] * stakes.voters[project][i];
        }
        return sum;
    }
}
