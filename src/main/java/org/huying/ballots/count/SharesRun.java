package org.huying.ballots.count;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One run of the Method of Equal Shares with a given share for each voter (Peters, Pierczyński, Skowron 2021). Money is
 * kept in whole numbers of {@code 2^-shift} units, never less than the true sum; prices found with it are never higher
 * than the true ones. They only rule out projects that are surely dearer than another. Who is first among the rest is
 * decided by {@link ExactPrice}.
 */
final class SharesRun {

    /** Sums of money stay below 2^61 of the small units. */
    private static final int BITS = 61;
    /** Room for the rounding of doubles, many times over. */
    private static final double BELOW = 1 - 1e-14;
    private static final double ABOVE = 1 + 1e-14;
    private static final double GONE = Double.POSITIVE_INFINITY;

    final Stakes stakes;
    final int shift;
    /** By group: never less than what each of its voters has left, and more by less than {@link #doubt}. */
    final long[] money;
    long doubt = 1;
    final Purchases purchases;
    /** By project: the place among the purchases, -1 where it is none. */
    final int[] boughtAs;
    /** By project: never more than its price. */
    final long[] least;
    private final double[] leastKey;
    private final int[] looked;
    private final int[] asked;
    private final Comparator<Integer> ties;
    private final long share;
    private int open;
    private final int[] opened;

    /** The share is {@code upper / lower} units. */
    SharesRun(Stakes stakes, Comparator<Integer> ties, BigInteger upper, BigInteger lower) {
        this.stakes = stakes;
        this.ties = ties;
        int projects = stakes.election.count();
        var each = new Fraction(upper, lower);
        shift = shift(stakes, each);
        share = each.times(1L << shift).ceiling().longValueExact();
        money = new long[stakes.election.groups()];
        Arrays.fill(money, share);
        purchases = new Purchases(upper, lower);
        boughtAs = new int[projects];
        Arrays.fill(boughtAs, -1);
        least = new long[projects];
        leastKey = new double[projects];
        looked = new int[projects];
        asked = new int[projects];
        opened = new int[projects];
    }

    /** How finely money can be counted so that no sum is too large for a {@code long}. */
    static int shift(Stakes stakes, Fraction share) {
        BigInteger total = share.times(stakes.election.voters()).ceiling().add(BigInteger.ONE);
        BigInteger most = share.times(2 * stakes.largestPart).ceiling().add(BigInteger.ONE);
        int shift = BITS - total.max(most).bitLength();
        if (shift < 1) {
            throw new Misunderstood("金额太大，无法计算。", "The amounts are too large to be counted.");
        }
        return shift;
    }

    List<Round> run() {
        List<Round> rounds = takeWhatIsFree();
        for (int project = 0; project < least.length; project++) {
            long cost = stakes.election.cost(project);
            if (cost > 0 && stakes.all[project] > 0 && cost <= stakes.people[project] * share >> shift) {
                least[project] = (cost << shift) / stakes.all[project];
                leastKey[project] = key(project);
                opened[open++] = project;
            }
        }
        for (ExactPrice best = best(1); best != null; best = best(rounds.size() + 1)) {
            rounds.add(best.round());
            best.pay();
            leastKey[best.project()] = GONE;
        }
        return rounds;
    }

    /** What the supporters of a project have left together. */
    Fraction behind(int project) {
        var all = new LeftTogether(this);
        for (int i = 0; i < stakes.groups[project].length; i++) {
            all.add(stakes.groups[project][i], stakes.voters[project][i]);
        }
        return new Fraction(all.upper(), purchases.denominator());
    }

    /** What costs nothing is bought at once by whoever named it. */
    private List<Round> takeWhatIsFree() {
        var rounds = new ArrayList<Round>();
        for (int project = 0; project < least.length; project++) {
            if (stakes.election.cost(project) == 0 && stakes.all[project] > 0) {
                rounds.add(Round.bought(project, BigInteger.ZERO, BigInteger.ONE));
            }
        }
        rounds.sort(Comparator.comparing(Round::project, ties));
        return rounds;
    }

    /** Never more than the price for one unit of utility. */
    private double key(int project) {
        return (double) least[project] / stakes.divisor(project) * BELOW;
    }

    private @Nullable ExactPrice best(int round) {
        ExactPrice best = null;
        double bound = Double.MAX_VALUE;
        while (true) {
            int next = next(round);
            if (next < 0 || leastKey[next] > bound) {
                return best;
            }
            if (looked[next] != round) {
                looked[next] = round;
                leastKey[next] = look(next) ? key(next) : GONE;
                continue;
            }
            asked[next] = round;
            ExactPrice price = ExactPrice.of(next, this);
            if (price == null) {
                leastKey[next] = GONE;
            } else if (best == null || price.isBefore(best, ties)) {
                best = price;
                bound = Math.min(bound, (double) price.ceiling() / stakes.divisor(next) * ABOVE);
            }
        }
    }

    /** The project that may be the cheapest and was not asked exactly in this round; forgets those that are gone. */
    private int next(int round) {
        int next = -1;
        int kept = 0;
        for (int i = 0; i < open; i++) {
            int project = opened[i];
            double key = leastKey[project];
            if (key != GONE) {
                opened[kept++] = project;
                if (asked[project] != round && (next < 0 || key < leastKey[next])) {
                    next = project;
                }
            }
        }
        open = kept;
        return next;
    }

    /**
     * Raises the least price: those who have less than their part of it pay all they have, the others share the rest. The
     * true price is a fixed point of this, and from below one never gets above it. False if the supporters surely have
     * less than the cost.
     */
    private boolean look(int project) {
        int[] groups = stakes.groups[project];
        long[] people = stakes.voters[project];
        long[] parts = stakes.parts == null ? null : stakes.parts[project];
        long cost = stakes.election.cost(project) << shift;
        for (long price = least[project];;) {
            long paid = 0;
            long poor = 0;
            if (parts == null) {
                for (int i = 0; i < groups.length; i++) {
                    long left = money[groups[i]];
                    if (left < price) {
                        paid += left * people[i];
                        poor += people[i];
                    }
                }
            } else {
                for (int i = 0; i < groups.length; i++) {
                    long left = money[groups[i]];
                    if (left < price * parts[i]) {
                        paid += left * people[i];
                        poor += people[i] * parts[i];
                    }
                }
            }
            long rich = stakes.all[project] - poor;
            if (rich == 0) {
                return false;
            }
            long raised = (cost - paid) / rich;
            if (raised > share) {
                return false;
            }
            if (raised <= price) {
                least[project] = price;
                return true;
            }
            price = raised;
        }
    }
}
