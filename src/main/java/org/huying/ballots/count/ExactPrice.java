package org.huying.ballots.count;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;

/**
 * The exact price of a project at this point of a run: {@code upper / (denominator of the purchases · payers)} for one
 * part. The poor give all they have, so their sum is a whole multiple of the share less whole multiples of the earlier
 * prices.
 */
final class ExactPrice {

    private final SharesRun run;
    private final int project;
    private final boolean[] poor;
    private long payers;
    private BigInteger upper = BigInteger.ZERO;
    private long ceiling;

    private final LeftTogether paid;

    private ExactPrice(int project, SharesRun run) {
        this.run = run;
        this.project = project;
        this.poor = new boolean[run.stakes.groups[project].length];
        this.payers = run.stakes.all[project];
        this.paid = new LeftTogether(run);
    }

    /** Null if the supporters together have less than the cost. */
    static @Nullable ExactPrice of(int project, SharesRun run) {
        var price = new ExactPrice(project, run);
        price.takeSurelyPoor();
        do {
            if (price.payers == 0) {
                return null;
            }
            price.divide();
        } while (price.takePoor());
        return price;
    }

    /** Never less than the price, times 2^shift. */
    long ceiling() {
        return ceiling;
    }

    int project() {
        return project;
    }

    /** Whether it is cheaper for the same utility; among equals the tie rule decides. */
    boolean isBefore(ExactPrice other, Comparator<Integer> ties) {
        int difference = upper.multiply(other.divisor()).compareTo(other.upper.multiply(divisor()));
        return difference < 0 || difference == 0 && ties.compare(project, other.project) < 0;
    }

    private BigInteger divisor() {
        return BigInteger.valueOf(payers).multiply(BigInteger.valueOf(run.stakes.divisor(project)));
    }

    Round round() {
        BigInteger lower = run.purchases.denominator().multiply(BigInteger.valueOf(payers));
        return Round.bought(project, upper, lower);
    }

    /** Takes the price from those who pay it, and all from the poor. */
    void pay() {
        long price = floor();
        int[] groups = run.stakes.groups[project];
        for (int i = 0; i < groups.length; i++) {
            if (poor[i]) {
                run.money[groups[i]] = 0;
            } else {
                run.money[groups[i]] = Math.max(0, run.money[groups[i]] - price * run.stakes.part(project, i));
            }
        }
        run.boughtAs[project] = run.purchases.count();
        run.purchases.add(upper, payers);
        run.doubt += run.stakes.largestPart;
    }

    private void takeSurelyPoor() {
        int[] groups = run.stakes.groups[project];
        for (int i = 0; i < groups.length; i++) {
            if (run.money[groups[i]] < run.least[project] * run.stakes.part(project, i)) {
                take(i);
            }
        }
    }

    /** Those who may have less than their part are asked exactly. */
    private boolean takePoor() {
        var known = new HashMap<Payer, Boolean>();
        boolean more = false;
        int[] groups = run.stakes.groups[project];
        for (int i = 0; i < groups.length; i++) {
            long part = run.stakes.part(project, i);
            if (!poor[i] && (ceiling > Long.MAX_VALUE / 2 / part || run.money[groups[i]] - run.doubt < ceiling * part)
                    && known.computeIfAbsent(new Payer(LeftTogether.of(groups[i], run), part), this::hasLess)) {
                take(i);
                more = true;
            }
        }
        return more;
    }

    private void take(int supporter) {
        int group = run.stakes.groups[project][supporter];
        long people = run.stakes.voters[project][supporter];
        poor[supporter] = true;
        payers -= people * run.stakes.part(project, supporter);
        paid.add(group, people);
    }

    /** What decides whether somebody has less than their part: the same for all who bought the same with the same parts. */
    private record Payer(LeftTogether left, long part) {
    }

    private boolean hasLess(Payer payer) {
        return payer.left().upper().multiply(BigInteger.valueOf(payers))
                .compareTo(upper.multiply(BigInteger.valueOf(payer.part()))) < 0;
    }

    private void divide() {
        BigInteger cost = BigInteger.valueOf(run.stakes.election.cost(project))
                .multiply(run.purchases.denominator());
        upper = cost.subtract(paid.upper());
        BigInteger small = small().add(BigInteger.ONE);
        ceiling = small.bitLength() > 62 ? Long.MAX_VALUE / 2 : small.longValueExact();
    }

    private BigInteger small() {
        return upper.shiftLeft(run.shift).divide(run.purchases.denominator().multiply(BigInteger.valueOf(payers)));
    }

    private long floor() {
        return small().longValueExact();
    }
}
