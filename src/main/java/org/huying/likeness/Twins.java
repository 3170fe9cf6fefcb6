package org.huying.likeness;

import java.util.HashMap;
import java.util.List;

/**
 * Which texts are nearly the same: those that share a third of their rows of eight characters. Where judges are tried on
 * cases they have not seen, twins must stay together, or the judge has seen the case after all.
 */
public final class Twins {

    private static final int ROW = 8;
    private static final double SHARE = 0.3;
    private static final int COMMON = 60;
    private static final int SAMPLE_ABOVE = 20_000;

    private final int[] parent;

    private Twins(int size) {
        parent = new int[size];
        for (int i = 0; i < size; i++) {
            parent[i] = i;
        }
    }

    /** For each text the place of the first of its twins. */
    public static int[] of(List<Text> texts) {
        var twins = new Twins(texts.size());
        int every = texts.size() > SAMPLE_ABOVE ? 8 : 1;
        var rows = new long[texts.size()][];
        var seen = new HashMap<Long, int[]>();
        for (int i = 0; i < rows.length; i++) {
            rows[i] = rows(texts.get(i), every);
        }
        for (int i = 0; i < rows.length; i++) {
            var shared = new HashMap<Integer, Integer>();
            for (long row : rows[i]) {
                int[] before = seen.get(row);
                if (before != null) {
                    for (int j = 1; j <= before[0]; j++) {
                        shared.merge(before[j], 1, Integer::sum);
                    }
                }
            }
            for (var one : shared.entrySet()) {
                if (one.getValue() >= SHARE * Math.min(rows[i].length, rows[one.getKey()].length)) {
                    twins.join(one.getKey(), i);
                }
            }
            for (long row : rows[i]) {
                seen.merge(row, new int[]{1, i}, Twins::appended);
            }
        }
        return twins.firsts();
    }

    private static int[] appended(int[] list, int[] one) {
        if (list[0] >= COMMON) {
            return list;
        }
        int[] longer = list.length > list[0] + 1 ? list : java.util.Arrays.copyOf(list, 2 * list.length);
        longer[++longer[0]] = one[1];
        return longer;
    }

    /** The different rows of a text, as hashes, or every so manieth of them. */
    private static long[] rows(Text text, int every) {
        String letters = new String(text.foldedTitle()).replace(" ", "")
                + new String(text.foldedBody()).replace(" ", "");
        var rows = new java.util.HashSet<Long>();
        for (int from = 0; from + ROW <= letters.length(); from++) {
            long hash = 1;
            for (int i = from; i < from + ROW; i++) {
                hash = hash * 1_000_003 + letters.charAt(i);
            }
            hash ^= hash >>> 29;
            if (Math.floorMod(hash, every) == 0) {
                rows.add(hash);
            }
        }
        return rows.stream().mapToLong(row -> row).toArray();
    }

    private int first(int one) {
        int at = one;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    private void join(int one, int other) {
        int a = first(one);
        int b = first(other);
        parent[Math.max(a, b)] = Math.min(a, b);
    }

    private int[] firsts() {
        var firsts = new int[parent.length];
        for (int i = 0; i < firsts.length; i++) {
            firsts[i] = first(i);
        }
        return firsts;
    }
}
