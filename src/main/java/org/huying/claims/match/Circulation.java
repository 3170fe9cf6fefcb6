package org.huying.claims.match;

import java.util.Arrays;

/**
 * The cheapest circulation in a network of whole costs, exactly. {@link Scaling} comes near quickly, {@link Finishing} takes
 * the last steps and leaves prices that prove the flow: no arc that could still be used would gain anything.
 */
class Circulation {

    /** Nearness is measured in this part of a cost. */
    static final int PART = 4;

    private int nodes;
    private int arcs;
    private int[] tails = new int[1024];
    private int[] heads = new int[1024];
    private int[] caps = new int[1024];
    private long[] costs = new long[1024];
    private long[] prices = new long[1024];
    private int[] flows = {};

    /** @return the number of the node */
    int node() {
        if (nodes == prices.length) {
            prices = Arrays.copyOf(prices, 2 * nodes);
        }
        return nodes++;
    }

    /** @return the number of the arc */
    int add(int tail, int head, int cap, long cost) {
        if (arcs == tails.length) {
            tails = Arrays.copyOf(tails, 2 * arcs);
            heads = Arrays.copyOf(heads, 2 * arcs);
            caps = Arrays.copyOf(caps, 2 * arcs);
            costs = Arrays.copyOf(costs, 2 * arcs);
        }
        tails[arcs] = tail;
        heads[arcs] = head;
        caps[arcs] = cap;
        costs[arcs] = cost;
        return arcs++;
    }

    /** Where the price of a new node begins. */
    void expect(int node, long price) {
        prices[node] = prices[0] + price;
    }

    /** What a unit at this node is worth; at the first node it is worth nothing. */
    long price(int node) {
        return prices[node] - prices[0];
    }

    int flow(int arc) {
        return flows[arc];
    }

    long cost() {
        long sum = 0;
        for (int arc = 0; arc < arcs; arc++) {
            sum += flows[arc] * costs[arc];
        }
        return sum;
    }

    /** Comes near, with steps of these sizes, in parts of a cost. */
    void approach(long... steps) {
        flows = Arrays.copyOf(flows, arcs);
        for (int node = 0; node < nodes; node++) {
            prices[node] *= PART;
        }
        var residual = residual(PART);
        var scaling = new Scaling(residual);
        for (long step : steps) {
            scaling.refine(Math.max(1, step));
        }
        keep(residual);
        for (int node = 0; node < nodes; node++) {
            prices[node] = Math.floorDiv(prices[node], PART);
        }
    }

    /** Takes the last steps, also after arcs were added. */
    void finish() {
        flows = Arrays.copyOf(flows, arcs);
        var residual = residual(1);
        new Finishing(residual).finish();
        keep(residual);
    }

    private Residual residual(int part) {
        return new Residual(nodes, arcs, tails, heads, caps, costs, flows, prices, part);
    }

    private void keep(Residual residual) {
        for (int arc = 0; arc < arcs; arc++) {
            flows[arc] = caps[arc] - residual.rest[residual.places[arc]];
        }
    }
}
