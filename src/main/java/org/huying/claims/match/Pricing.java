package org.huying.claims.match;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/** Looks at every pair under the prices of a solution: what all of them could add to it, and which would. */
final class Pricing {

    private static final int PARTS = 2;
    private static final int WIDER = 12;

    private final Scores scores;
    private final Network network;
    private final Worth worth;
    private final BitSet[] pinned;
    private final long[] typePrices;
    private final long[] dearest;

    /**
     * @param excess what pairs add to the bound
     * @param kinds of deputies whose pairs would gain, with the projects below
     */
    record Found(long excess, int[] kinds, int[] projects) {
    }

    Pricing(Scores scores, Network network, Worth worth) {
        this.scores = scores;
        this.network = network;
        this.worth = worth;
        this.pinned = Pins.of(scores.request);
        int projects = scores.request.projects().size();
        this.typePrices = new long[projects * Network.TYPES];
        this.dearest = new long[projects];
        Arrays.fill(dearest, Long.MIN_VALUE);
        for (int project = 0; project < projects; project++) {
            int skills = scores.request.projects().get(project).skills().size();
            for (int type = 0; type < Network.TYPES; type++) {
                if ((type & (1 << Project.SKILLS) - 1) < 1 << skills) {
                    long price = network.typePrice(project, type);
                    typePrices[project * Network.TYPES + type] = price;
                    dearest[project] = Math.max(dearest[project], price);
                }
            }
        }
    }

    /** @param slack pairs that miss gaining by no more than that are named too */
    Found look(int slack) {
        int count = network.kinds().count();
        var parts = IntStream.range(0, PARTS).parallel()
                .mapToObj(part -> look(part * count / PARTS, (part + 1) * count / PARTS, slack)).toList();
        return new Found(parts.stream().mapToLong(Found::excess).sum(),
                parts.stream().flatMapToInt(part -> Arrays.stream(part.kinds())).toArray(),
                parts.stream().flatMapToInt(part -> Arrays.stream(part.projects())).toArray());
    }

    private Found look(int from, int until, int slack) {
        long excess = 0;
        var who = IntStream.builder();
        var what = IntStream.builder();
        var best = new Best(WIDER);
        for (int kind = from; kind < until; kind++) {
            int deputy = network.kinds().first(kind);
            long price = network.kindPrice(kind);
            int size = network.kinds().size(kind);
            short[] own = scores.own(deputy);
            byte[] brings = scores.counted(deputy);
            best.clear();
            for (int project = 0; project < own.length; project++) {
                if (own[project] + dearest[project] > price - slack && own[project] != Scores.REFUSED) {
                    long gain = own[project] + typePrices[project * Network.TYPES + (brings[project] & 0xff)] - price;
                    if (gain > -slack && !pinned[deputy].get(project)) {
                        excess += size * Math.max(0, gain);
                        if (!network.knows(kind, project)) {
                            best.offer(project, gain);
                        }
                    }
                }
            }
            BitSet decided = pinned[deputy];
            for (int project = decided.nextSetBit(0); project >= 0; project = decided.nextSetBit(project + 1)) {
                excess += Math.max(0, worth.pinned() + own[project]
                        + typePrices[project * Network.TYPES + (brings[project] & 0xff)] - price);
            }
            for (int i = 0; i < best.size; i++) {
                who.add(kind);
                what.add(best.members[i]);
            }
        }
        return new Found(excess, who.build().toArray(), what.build().toArray());
    }

    /** The few that gain most. */
    private static final class Best {

        final int[] members;
        final long[] gains;
        int size;

        Best(int most) {
            members = new int[most];
            gains = new long[most];
        }

        void clear() {
            size = 0;
        }

        void offer(int member, long gain) {
            int at = size;
            if (size == members.length) {
                at = 0;
                for (int i = 1; i < size; i++) {
                    at = gains[i] < gains[at] ? i : at;
                }
                if (gains[at] >= gain) {
                    return;
                }
            } else {
                size++;
            }
            members[at] = member;
            gains[at] = gain;
        }
    }
}
