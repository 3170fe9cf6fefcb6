package org.huying.claims.match;

import java.util.Arrays;

/**
 * Comes near the cheapest circulation: cost scaling by push and relabel (Goldberg and Tarjan, “Finding minimum-cost
 * circulations by successive approximation”, 1990) with global price updates (Goldberg 1997). At the end every usable arc
 * gains at most one.
 */
final class Scaling {

    private final Residual net;
    private final int[] current;
    private final int[] queue;
    private final boolean[] waits;
    private final int[] distance;
    private int begin;
    private int end;

    Scaling(Residual net) {
        this.net = net;
        this.current = new int[net.nodes];
        this.queue = new int[net.nodes + 1];
        this.waits = new boolean[net.nodes];
        this.distance = new int[net.nodes];
    }

    /** Until no usable arc gains more than the step. */
    void refine(long step) {
        net.useAllThatGains();
        lower(step);
        for (int node = 0; node < net.nodes; node++) {
            if (net.excess[node] > 0) {
                enqueue(node);
            }
        }
        int relabels = 0;
        while (begin != end) {
            int node = queue[begin];
            begin = begin + 1 == queue.length ? 0 : begin + 1;
            waits[node] = false;
            relabels += discharge(node, step);
            if (relabels > net.nodes) {
                relabels = 0;
                lower(step);
            }
        }
    }

    private void enqueue(int node) {
        if (!waits[node]) {
            waits[node] = true;
            queue[end] = node;
            end = end + 1 == queue.length ? 0 : end + 1;
        }
    }

    private int discharge(int node, long step) {
        int relabels = 0;
        while (true) {
            for (int at = current[node]; at < net.first[node + 1]; at++) {
                if (net.rest[at] > 0 && net.reduced(node, at) < 0) {
                    net.push(node, at, Math.min(net.excess[node], net.rest[at]));
                    int head = net.to[at];
                    if (net.excess[head] > 0) {
                        enqueue(head);
                    }
                    if (net.excess[node] == 0) {
                        current[node] = at;
                        return relabels;
                    }
                }
            }
            long best = Long.MIN_VALUE;
            for (int at = net.first[node]; at < net.first[node + 1]; at++) {
                if (net.rest[at] > 0) {
                    best = Math.max(best, net.prices[net.to[at]] - net.cost[at]);
                }
            }
            net.prices[node] = best - step;
            current[node] = net.first[node];
            relabels++;
        }
    }

    /** Lowers all prices at once, by how many steps a node is from where something is missing. */
    private void lower(long step) {
        Arrays.fill(distance, Integer.MAX_VALUE);
        var buckets = new Buckets(net.nodes);
        int open = 0;
        for (int node = 0; node < net.nodes; node++) {
            if (net.excess[node] < 0) {
                distance[node] = 0;
                buckets.put(node, 0);
            } else if (net.excess[node] > 0) {
                open++;
            }
        }
        var done = new boolean[net.nodes];
        int farthest = 0;
        int node;
        while (open > 0 && (node = buckets.take(distance, done)) >= 0) {
            farthest = distance[node];
            open -= net.excess[node] > 0 ? 1 : 0;
            long price = net.prices[node];
            for (int at = net.first[node]; at < net.first[node + 1]; at++) {
                int other = net.to[at];
                if (!done[other] && net.rest[net.back[at]] > 0) {
                    long reduced = net.prices[other] - net.cost[at] - price;
                    long reached = farthest + (reduced < 0 ? 0 : reduced / step + 1);
                    if (reached < distance[other] && reached < Buckets.MOST) {
                        distance[other] = (int) reached;
                        buckets.put(other, (int) reached);
                    }
                }
            }
        }
        for (int each = 0; each < net.nodes; each++) {
            net.prices[each] -= step * (done[each] ? distance[each] : farthest);
        }
        System.arraycopy(net.first, 0, current, 0, net.nodes);
    }
}
