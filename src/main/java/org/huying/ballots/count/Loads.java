package org.huying.ballots.count;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Lays the costs of projects on those who named them, as a flow from projects to groups of voters (Dinic 1970). Groups
 * that named the same of these projects are one.
 */
final class Loads {

    private final Election election;
    private final List<Integer> projects;
    private final int nodes;
    private final int[][] edges;
    private final int[] size;
    private final ArrayList<long[]> ends = new ArrayList<>();
    private final long[] people;
    private final List<List<Integer>> named = new ArrayList<>();

    Loads(Election election, List<Integer> projects) {
        this.election = election;
        this.projects = projects;
        var same = new LinkedHashMap<List<Integer>, Long>();
        var places = new ArrayList<List<Integer>>();
        for (int group = 0; group < election.groups(); group++) {
            places.add(new ArrayList<>());
        }
        for (int i = 0; i < projects.size(); i++) {
            for (int group : election.supporters(projects.get(i))) {
                places.get(group).add(i);
            }
        }
        for (int group = 0; group < election.groups(); group++) {
            if (!places.get(group).isEmpty()) {
                same.merge(places.get(group), (long) election.weight(group), Long::sum);
            }
        }
        named.addAll(same.keySet());
        people = same.values().stream().mapToLong(Long::longValue).toArray();
        nodes = 2 + projects.size() + people.length;
        edges = new int[nodes][4];
        size = new int[nodes];
    }

    /** Projects whose costs are more than so much for each of those who named one of them; none if all can be carried. */
    List<Integer> denserThan(Fraction density) {
        long upper = density.upper().longValueExact();
        long lower = density.lower().longValueExact();
        long total = 0;
        for (int i = 0; i < projects.size(); i++) {
            long cost = Math.multiplyExact(election.cost(projects.get(i)), lower);
            total = Math.addExact(total, cost);
            connect(0, 2 + i, cost);
        }
        for (int i = 0; i < people.length; i++) {
            int node = 2 + projects.size() + i;
            for (int project : named.get(i)) {
                connect(2 + project, node, Long.MAX_VALUE / 2);
            }
            connect(node, 1, Math.multiplyExact(people[i], upper));
        }
        long flow = 0;
        int[] levels = levels();
        while (levels[1] >= 0) {
            flow += push(levels);
            levels = levels();
        }
        var denser = new ArrayList<Integer>();
        for (int i = 0; flow < total && i < projects.size(); i++) {
            if (levels[2 + i] >= 0) {
                denser.add(projects.get(i));
            }
        }
        return denser;
    }

    private void connect(int from, int to, long capacity) {
        note(from, ends.size());
        ends.add(new long[]{to, capacity});
        note(to, ends.size());
        ends.add(new long[]{from, 0});
    }

    private void note(int node, int edge) {
        if (size[node] == edges[node].length) {
            edges[node] = Arrays.copyOf(edges[node], 2 * size[node]);
        }
        edges[node][size[node]++] = edge;
    }

    private int[] levels() {
        int[] levels = new int[nodes];
        Arrays.fill(levels, -1);
        levels[0] = 0;
        var next = new ArrayDeque<>(List.of(0));
        while (!next.isEmpty()) {
            int node = next.remove();
            for (int i = 0; i < size[node]; i++) {
                long[] end = ends.get(edges[node][i]);
                if (end[1] > 0 && levels[(int) end[0]] < 0) {
                    levels[(int) end[0]] = levels[node] + 1;
                    next.add((int) end[0]);
                }
            }
        }
        return levels;
    }

    private long push(int[] levels) {
        int[] tried = new int[nodes];
        long sum = 0;
        for (long more = push(0, Long.MAX_VALUE / 2, levels, tried); more > 0; more = push(0, Long.MAX_VALUE / 2,
                levels, tried)) {
            sum += more;
        }
        return sum;
    }

    private long push(int node, long most, int[] levels, int[] tried) {
        if (node == 1) {
            return most;
        }
        for (; tried[node] < size[node]; tried[node]++) {
            int edge = edges[node][tried[node]];
            long[] end = ends.get(edge);
            if (end[1] > 0 && levels[(int) end[0]] == levels[node] + 1) {
                long pushed = push((int) end[0], Math.min(most, end[1]), levels, tried);
                if (pushed > 0) {
                    end[1] -= pushed;
                    ends.get(edge ^ 1)[1] += pushed;
                    return pushed;
                }
            }
        }
        return 0;
    }
}
