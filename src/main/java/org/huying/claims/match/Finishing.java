package org.huying.claims.match;

import java.util.Arrays;

/**
 * Takes the last steps to the cheapest circulation: uses all that gains, then brings what is too much in one place to where
 * it is missing, along cheapest ways, many at a time (the primal-dual method). Every price stays whole, and no step leaves
 * an arc that gains.
 */
final class Finishing {

    private final Residual net;
    private final int[] distance;
    private final int[] current;
    private final boolean[] onPath;
    private final int[] path;

    Finishing(Residual net) {
        this.net = net;
        this.distance = new int[net.nodes];
        this.current = new int[net.nodes];
        this.onPath = new boolean[net.nodes];
        this.path = new int[net.nodes];
    }

    void finish() {
        net.useAllThatGains();
        while (raise()) {
            System.arraycopy(net.first, 0, current, 0, net.nodes);
            for (int node = 0; node < net.nodes; node++) {
                while (net.excess[node] > 0 && bring(node)) {
                    continue;
                }
            }
        }
    }

    /** Makes the nearest ways from too much to too little cost nothing. */
    private boolean raise() {
        Arrays.fill(distance, Integer.MAX_VALUE);
        var buckets = new Buckets(net.nodes);
        boolean any = false;
        for (int node = 0; node < net.nodes; node++) {
            if (net.excess[node] > 0) {
                any = true;
                distance[node] = 0;
                buckets.put(node, 0);
            }
        }
        if (!any) {
            return false;
        }
        var done = new boolean[net.nodes];
        int nearest = Integer.MAX_VALUE;
        int node;
        while ((node = buckets.take(distance, done)) >= 0 && distance[node] <= nearest) {
            if (net.excess[node] < 0) {
                nearest = distance[node];
            }
            for (int at = net.first[node]; at < net.first[node + 1]; at++) {
                int other = net.to[at];
                if (net.rest[at] > 0 && !done[other]) {
                    long reached = distance[node] + net.reduced(node, at);
                    if (reached < distance[other] && reached <= nearest && reached < Buckets.MOST) {
                        distance[other] = (int) reached;
                        buckets.put(other, (int) reached);
                    }
                }
            }
        }
        if (nearest == Integer.MAX_VALUE) {
            throw new IllegalStateException("Something is too much that nowhere is missing within reach");
        }
        for (int each = 0; each < net.nodes; each++) {
            net.prices[each] += Math.min(distance[each], nearest);
        }
        return true;
    }

    /** Along arcs that cost nothing, backing out of what leads nowhere. */
    private boolean bring(int from) {
        int depth = 0;
        int node = from;
        onPath[from] = true;
        while (net.excess[node] >= 0) {
            int next = -1;
            int end = net.first[node + 1];
            for (; current[node] < end; current[node]++) {
                int at = current[node];
                if (net.rest[at] > 0 && !onPath[net.to[at]] && net.reduced(node, at) == 0) {
                    next = at;
                    break;
                }
            }
            if (next >= 0) {
                path[depth++] = next;
                node = net.to[next];
                onPath[node] = true;
            } else if (depth == 0) {
                onPath[from] = false;
                return false;
            } else {
                onPath[node] = false;
                node = net.to[net.back[path[--depth]]];
                current[node]++;
            }
        }
        carry(depth, from, node);
        return true;
    }

    private void carry(int depth, int from, int until) {
        int amount = Math.min(net.excess[from], -net.excess[until]);
        for (int i = 0; i < depth; i++) {
            amount = Math.min(amount, net.rest[path[i]]);
        }
        int node = from;
        for (int i = 0; i < depth; i++) {
            onPath[node] = false;
            int head = net.to[path[i]];
            net.push(node, path[i], amount);
            node = head;
        }
        onPath[until] = false;
    }
}
