package org.huying.claims.match;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.ArrayList;

/**
 * Deputies of whom the points cannot tell one from the other: they bring the same to every project, take as many, and
 * nothing was decided about them. The search sees each kind once, with room for all its members; that loses nothing, since
 * who of them takes which project makes no difference. Whoever something was decided about is a kind of their own.
 */
final class Kinds {

    private static final int SAMPLE = 500;

    private final int[][] members;

    private Kinds(int[][] members) {
        this.members = members;
    }

    static Kinds of(Scores scores, BitSet[] pinned) {
        int deputies = pinned.length;
        var hashes = new int[deputies];
        for (int deputy = 0; deputy < deputies; deputy++) {
            hashes[deputy] = hash(scores.own(deputy), scores.counted(deputy));
        }
        var kinds = new ArrayList<List<Integer>>();
        var byHash = new HashMap<Integer, List<List<Integer>>>();
        for (int deputy = 0; deputy < deputies; deputy++) {
            int one = deputy;
            List<List<Integer>> alike = byHash.computeIfAbsent(hashes[deputy], _ -> new ArrayList<>());
            List<Integer> kind = !pinned[deputy].isEmpty() ? null
                    : alike.stream().filter(other -> pinned[other.getFirst()].isEmpty())
                            .filter(other -> same(scores, other.getFirst(), one)).findFirst().orElse(null);
            if (kind == null) {
                kind = new ArrayList<>();
                alike.add(kind);
                kinds.add(kind);
            }
            kind.add(deputy);
        }
        return new Kinds(kinds.stream().map(kind -> kind.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new));
    }

    /** Of a sample: most who differ differ there, and only those who do not are compared in full. */
    private static int hash(short[] own, byte[] counted) {
        int step = Math.max(1, own.length / SAMPLE);
        int hash = 0;
        for (int project = 0; project < own.length; project += step) {
            hash = 31 * hash + (own[project] << 8 | counted[project] & 0xff);
        }
        return hash;
    }

    private static boolean same(Scores scores, int one, int other) {
        return scores.request.deputies().get(one).most() == scores.request.deputies().get(other).most()
                && Arrays.equals(scores.own(one), scores.own(other))
                && Arrays.equals(scores.counted(one), scores.counted(other));
    }

    int count() {
        return members.length;
    }

    /** How many deputies are of that kind. */
    int size(int kind) {
        return members[kind].length;
    }

    /** One who stands for all of them. */
    int first(int kind) {
        return members[kind][0];
    }

    /** Its members in turn: whoever comes later takes a second project only once everybody has a first. */
    int member(int kind, int turn) {
        return members[kind][turn % members[kind].length];
    }
}
