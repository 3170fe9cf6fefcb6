package org.huying.claims.match;

import java.util.Arrays;

/** Nodes by their distance, nearest first: a list for each distance; a node that came nearer since is passed over. */
final class Buckets {

    static final int MOST = 1 << 22;

    private int[] heads = new int[1024];
    private int[] nodes;
    private int[] nexts;
    private int entries;
    private int at;
    private int top = -1;

    Buckets(int nodes) {
        this.nodes = new int[2 * nodes + 16];
        this.nexts = new int[2 * nodes + 16];
        Arrays.fill(heads, -1);
    }

    void put(int node, int distance) {
        if (distance >= heads.length) {
            int old = heads.length;
            heads = Arrays.copyOf(heads, Math.max(2 * old, distance + 1));
            Arrays.fill(heads, old, heads.length, -1);
        }
        if (entries == nodes.length) {
            nodes = Arrays.copyOf(nodes, 2 * entries);
            nexts = Arrays.copyOf(nexts, 2 * entries);
        }
        nodes[entries] = node;
        nexts[entries] = heads[distance];
        heads[distance] = entries++;
        top = Math.max(top, distance);
    }

    /** @return the nearest node that was not taken before, or -1 */
    int take(int[] distances, boolean[] done) {
        for (; at <= top; at++) {
            while (heads[at] >= 0) {
                int entry = heads[at];
                heads[at] = nexts[entry];
                int node = nodes[entry];
                if (!done[node] && distances[node] == at) {
                    done[node] = true;
                    return node;
                }
            }
        }
        return -1;
    }
}
