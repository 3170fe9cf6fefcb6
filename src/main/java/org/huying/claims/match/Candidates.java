package org.huying.claims.match;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The pairs looked at first: for each kind of deputies the projects, for each project the kinds, that promise most points.
 * Many who are alike need more projects to go round.
 */
final class Candidates {

    private static final int PER_DEPUTY = 5;
    private static final int PER_PROJECT = 8;
    private static final int PARTS = 2; // always two, so that the outcome does not hang on the machine

    private final Scores scores;
    private final Kinds kinds;
    private final int projects;

    Candidates(Scores scores, Kinds kinds) {
        this.scores = scores;
        this.kinds = kinds;
        this.projects = scores.request.projects().size();
    }

    BitSet[] choose() {
        var chosen = new BitSet[kinds.count()];
        List<Few[]> parts = IntStream.range(0, PARTS).parallel()
                .mapToObj(part -> choose(part * kinds.count() / PARTS, (part + 1) * kinds.count() / PARTS, chosen))
                .toList();
        for (Few[] part : parts) {
            for (int project = 0; project < projects; project++) {
                for (int kind : part[project].members()) {
                    chosen[kind].set(project);
                }
            }
        }
        return chosen;
    }

    private Few[] choose(int from, int until, BitSet[] chosen) {
        var forProject = new Few[projects];
        for (int project = 0; project < projects; project++) {
            forProject[project] = new Few(PER_PROJECT);
        }
        int together = scores.request.points(Factor.TOGETHER);
        for (int kind = from; kind < until; kind++) {
            int deputy = kinds.first(kind);
            int seats = (kinds.size(kind) - 1) * scores.request.deputies().get(deputy).most();
            var few = new Few(Math.min(projects, PER_DEPUTY + 2 * seats));
            short[] own = scores.own(deputy);
            byte[] brings = scores.brings(deputy);
            for (int project = 0; project < projects; project++) {
                if (own[project] != Scores.REFUSED) {
                    int promise = own[project] + ((brings[project] & (1 << Project.SKILLS) - 1) != 0 ? together : 0);
                    int key = promise << 12 | mixed(deputy, project);
                    few.offer(project, key);
                    forProject[project].offer(kind, key);
                }
            }
            var set = new BitSet(projects);
            for (int project : few.members()) {
                set.set(project);
            }
            chosen[kind] = set;
        }
        return forProject;
    }

    /** Among equals everybody prefers others; else all would crowd the same few. */
    private static int mixed(int deputy, int project) {
        int mixed = deputy * 0x9E3779B1 + project * 0x85EBCA77;
        return (mixed ^ mixed >>> 15) * 0x2C1B3C6D >>> 20;
    }

    /** The few with the highest keys. */
    private static final class Few {

        private final int[] members;
        private final int[] keys;
        private int size;
        private int lowest;

        Few(int most) {
            members = new int[most];
            keys = new int[most];
        }

        void offer(int member, int key) {
            if (size < keys.length) {
                members[size] = member;
                keys[size++] = key;
            } else if (key > keys[lowest]) {
                members[lowest] = member;
                keys[lowest] = key;
            } else {
                return;
            }
            if (size == keys.length) {
                lowest = 0;
                for (int i = 1; i < size; i++) {
                    lowest = keys[i] < keys[lowest] ? i : lowest;
                }
            }
        }

        int[] members() {
            return Arrays.copyOf(members, size);
        }
    }
}
