package org.huying.claims.match;

import java.util.Arrays;
import java.util.Locale;

/** Bertsekas' auction on the plain task: one project a deputy, all pairs. With deputies enough, needed seats fill by themselves. */
final class Auction {

    private Auction() {
    }

    static void run(Scores scores, int partOfAPoint) {
        long begun = System.nanoTime();
        int deputies = scores.request.deputies().size();
        int projects = scores.request.projects().size();
        long unit = partOfAPoint;
        long[][] prices = new long[projects][];
        int[][] holders = new int[projects][];
        for (int project = 0; project < projects; project++) {
            int most = scores.request.projects().get(project).most();
            prices[project] = new long[most];
            holders[project] = new int[most];
            Arrays.fill(holders[project], -1);
        }
        int[] waiting = new int[deputies];
        int count = 0;
        for (int deputy = deputies - 1; deputy >= 0; deputy--) {
            waiting[count++] = deputy;
        }
        while (count > 0) {
            int deputy = waiting[--count];
            long best = 0;
            long second = 0;
            int project = -1;
            int seat = -1;
            for (int p = 0; p < projects; p++) {
                int own = scores.own(deputy, p);
                if (own != Scores.REFUSED) {
                    int cheapest = cheapest(prices[p]);
                    long gain = own * unit - prices[p][cheapest];
                    if (gain > best) {
                        second = best;
                        best = gain;
                        project = p;
                        seat = cheapest;
                    } else {
                        second = Math.max(second, gain);
                    }
                }
            }
            if (project >= 0) {
                for (int other = 0; other < prices[project].length; other++) {
                    if (other != seat) {
                        second = Math.max(second, scores.own(deputy, project) * unit - prices[project][other]);
                    }
                }
                int before = holders[project][seat];
                holders[project][seat] = deputy;
                prices[project][seat] += best - second + 1;
                if (before >= 0) {
                    waiting[count++] = before;
                }
            }
        }
        System.out.printf(Locale.ROOT, "  auction, all pairs, steps of 1/%d point: %.2f s, value %d%n", partOfAPoint,
                MatchBench.seconds(begun), value(scores, holders));
    }

    private static int cheapest(long[] prices) {
        int cheapest = 0;
        for (int seat = 1; seat < prices.length; seat++) {
            cheapest = prices[seat] < prices[cheapest] ? seat : cheapest;
        }
        return cheapest;
    }

    private static long value(Scores scores, int[][] holders) {
        long value = 0;
        for (int project = 0; project < holders.length; project++) {
            int taken = 0;
            for (int holder : holders[project]) {
                if (holder >= 0) {
                    value += scores.own(holder, project);
                    taken++;
                }
            }
            value += Math.min(taken, scores.request.projects().get(project).least())
                    * Worth.of(scores.request).needed();
        }
        return value;
    }

    /** Every deputy in turn takes what is best and free; projects without anybody first. */
    static void greedy(Scores scores) {
        long begun = System.nanoTime();
        int projects = scores.request.projects().size();
        int[][] holders = new int[projects][];
        int[] taken = new int[projects];
        for (int project = 0; project < projects; project++) {
            holders[project] = new int[scores.request.projects().get(project).most()];
            Arrays.fill(holders[project], -1);
        }
        for (int deputy = 0; deputy < scores.request.deputies().size(); deputy++) {
            int best = -1;
            long gain = -1;
            for (int project = 0; project < projects; project++) {
                long points = scores.own(deputy, project)
                        + (taken[project] < scores.request.projects().get(project).least() ? 100_000 : 0);
                if (taken[project] < holders[project].length && points > gain) {
                    gain = points;
                    best = project;
                }
            }
            if (best >= 0) {
                holders[best][taken[best]++] = deputy;
            }
        }
        System.out.printf(Locale.ROOT, "  greedy: %.2f s, value %d%n", MatchBench.seconds(begun), value(scores, holders));
    }
}
