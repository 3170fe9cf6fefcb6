package org.huying.ballots.count;

import java.math.BigInteger;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What voters have left together at this point of a run: so many shares less so many times each price they paid. */
final class LeftTogether {

    private final SharesRun run;
    private long shares;
    private final long[] times;

    LeftTogether(SharesRun run) {
        this.run = run;
        this.times = new long[run.purchases.count()];
    }

    /** One voter of a group. */
    static LeftTogether of(int group, SharesRun run) {
        var left = new LeftTogether(run);
        left.add(group, 1);
        return left;
    }

    /** Those who once gave all they had have nothing. */
    void add(int group, long people) {
        if (run.money[group] == 0) {
            return;
        }
        shares += people;
        int[] ballot = run.stakes.election.group(group).projects();
        for (int i = 0; i < ballot.length; i++) {
            int purchase = run.boughtAs[ballot[i]];
            if (purchase >= 0) {
                times[purchase] += people * run.stakes.partOnBallot(group, i);
            }
        }
    }

    /** The sum times the denominator of the purchases. */
    BigInteger upper() {
        return run.purchases.left(shares, times);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LeftTogether left && shares == left.shares && Arrays.equals(times, left.times);
    }

    @Override
    public int hashCode() {
        return 31 * Long.hashCode(shares) + Arrays.hashCode(times);
    }
}
