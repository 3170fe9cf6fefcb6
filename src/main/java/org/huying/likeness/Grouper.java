package org.huying.likeness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Finds which texts speak of the same trouble at the same place: the most alike are joined first, then what was joined is
 * compared as a whole (average linkage over the nearest of each text).
 */
public final class Grouper {

    private static final int CANDIDATES = 30;

    /** How many cases are looked at for the nearest of one text; keeps a hundred thousand texts within a minute. */
    private static final int LOOKS = 20_000;

    /** Below that share of enough two texts are not brought together by others either. */
    private static final double HOPELESS = 0.4;

    private record Pair(double likeness, int one, int other) {
    }

    private final Gists gists;
    private final Rule rule;
    private final List<Topic> topics = new ArrayList<>();
    private final List<Set<Integer>> near = new ArrayList<>();
    private final Set<Integer> gone = new HashSet<>();
    private final PriorityQueue<Pair> queue = new PriorityQueue<>(Comparator.comparingDouble(Pair::likeness).reversed()
            .thenComparingInt(Pair::one).thenComparingInt(Pair::other));

    private Grouper(List<Text> texts, Rule rule) {
        this.gists = new Gists(texts);
        this.rule = rule;
    }

    /** Every text stands in exactly one group; many stand alone. */
    public static List<Group> group(List<Text> texts) {
        return group(texts, Rule.USUAL);
    }

    public static List<Group> group(List<Text> texts, Rule rule) {
        List<List<Integer>> said = sayingTheSame(texts);
        return said.isEmpty()
                ? List.of()
                : new Grouper(said.stream().map(same -> texts.get(same.getFirst())).toList(), rule).group().stream()
                        .map(group -> group.of(said))
                        .sorted(Comparator.comparing(group -> group.members().getFirst())).toList();
    }

    /**
     * Where texts of the same words stand. A petition sent a thousand times is one text: it would hide whatever is like it,
     * and make its own words seem common.
     */
    private static List<List<Integer>> sayingTheSame(List<Text> texts) {
        var same = new LinkedHashMap<Object, List<Integer>>();
        for (int i = 0; i < texts.size(); i++) {
            Text text = texts.get(i);
            boolean saysNothing = text.title().isBlank() && text.body().isBlank();
            Object said = saysNothing ? i : List.of(text.title(), text.body(), text.place());
            same.computeIfAbsent(said, _ -> new ArrayList<>()).add(i);
        }
        return List.copyOf(same.values());
    }

    private List<Group> group() {
        findNear();
        while (!queue.isEmpty()) {
            Pair best = queue.remove();
            if (!gone.contains(best.one()) && !gone.contains(best.other())) {
                join(best.one(), best.other());
            }
        }
        return IntStream.range(0, topics.size()).filter(topic -> !gone.contains(topic)).mapToObj(topics::get)
                .map(this::told).toList();
    }

    private void findNear() {
        List<Gist> all = gists.all();
        for (int i = 0; i < all.size(); i++) {
            topics.add(Topic.of(i, all.get(i)));
            near.add(new HashSet<>());
        }
        Sparse[] troubles = all.stream().map(Gist::trouble).toArray(Sparse[]::new);
        var neighbours = new Neighbours(troubles, gists.words(), LOOKS);
        List<List<Neighbours.Neighbour>> nearest = IntStream.range(0, all.size()).parallel()
                .mapToObj(i -> neighbours.nearest(troubles[i], CANDIDATES)).toList();
        List<Pair> pairs = IntStream.range(0, all.size()).parallel().boxed().flatMap(i -> nearest.get(i).stream()
                .filter(one -> one.place() != i)
                .map(one -> new Pair(rule.likeness(topics.get(i), topics.get(one.place()), gists), i, one.place()))
                .filter(pair -> pair.likeness() >= rule.enough() * HOPELESS)).toList();
        for (Pair pair : pairs) {
            if (near.get(pair.one()).add(pair.other())) {
                near.get(pair.other()).add(pair.one());
                offer(pair);
            }
        }
    }

    private void join(int one, int other) {
        int joined = topics.size();
        topics.add(topics.get(one).with(topics.get(other)));
        gone.add(one);
        gone.add(other);
        var around = new HashSet<Integer>();
        for (int side : List.of(one, other)) {
            for (int neighbour : near.get(side)) {
                if (!gone.contains(neighbour)) {
                    around.add(neighbour);
                    near.get(neighbour).remove(side);
                    near.get(neighbour).add(joined);
                }
            }
            near.set(side, Set.of());
        }
        near.add(around);
        around.forEach(neighbour -> offer(
                new Pair(rule.likeness(topics.get(joined), topics.get(neighbour), gists), joined, neighbour)));
    }

    private void offer(Pair pair) {
        if (pair.likeness() >= rule.enough()) {
            queue.add(pair);
        }
    }

    private Group told(Topic topic) {
        return new Group(topic.members().stream().sorted().toList(), topic.middle(gists.all()),
                topic.places(gists).stream().map(gists::name).toList(),
                topic.words().stream().map(gists::word).toList());
    }
}
