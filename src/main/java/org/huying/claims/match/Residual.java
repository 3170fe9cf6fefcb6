package org.huying.claims.match;

import java.util.Arrays;

/**
 * What of a network can still be used: each arc lies at its tail and, turned round, at its head. Plain arrays, because all
 * time is spent here.
 */
final class Residual {

    final int nodes;
    final int[] first;
    final int[] to;
    final int[] back;
    final int[] rest;
    final long[] cost;
    final int[] places;
    final int[] excess;
    final long[] prices;

    Residual(int nodes, int arcs, int[] tails, int[] heads, int[] caps, long[] costs, int[] flows, long[] prices,
            int part) {
        this.nodes = nodes;
        this.prices = prices;
        this.excess = new int[nodes];
        this.places = new int[arcs];
        this.first = new int[nodes + 1];
        this.to = new int[2 * arcs];
        this.back = new int[2 * arcs];
        this.rest = new int[2 * arcs];
        this.cost = new long[2 * arcs];
        for (int arc = 0; arc < arcs; arc++) {
            first[tails[arc]]++;
            first[heads[arc]]++;
        }
        int sum = 0;
        for (int node = 0; node <= nodes; node++) {
            int count = first[node];
            first[node] = sum;
            sum += count;
        }
        int[] next = Arrays.copyOf(first, nodes);
        for (int arc = 0; arc < arcs; arc++) {
            int there = next[tails[arc]]++;
            int here = next[heads[arc]]++;
            places[arc] = there;
            lay(there, heads[arc], here, caps[arc] - flows[arc], costs[arc] * part);
            lay(here, tails[arc], there, flows[arc], -costs[arc] * part);
        }
    }

    private void lay(int at, int head, int turned, int left, long price) {
        to[at] = head;
        back[at] = turned;
        rest[at] = left;
        cost[at] = price;
    }

    /** What it costs to use the arc, with the prices of its ends. */
    long reduced(int node, int at) {
        return cost[at] + prices[node] - prices[to[at]];
    }

    void push(int node, int at, int amount) {
        rest[at] -= amount;
        rest[back[at]] += amount;
        excess[node] -= amount;
        excess[to[at]] += amount;
    }

    /** Uses whatever gains, wherever that leaves too much or too little. */
    void useAllThatGains() {
        for (int node = 0; node < nodes; node++) {
            for (int at = first[node]; at < first[node + 1]; at++) {
                if (rest[at] > 0 && reduced(node, at) < 0) {
                    push(node, at, rest[at]);
                }
            }
        }
    }
}
