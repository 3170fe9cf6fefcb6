package org.huying.likeness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** The gists of many texts, as rare words can only be told from frequent ones among many. */
final class Gists {

    private static final double TITLE = 3;
    private static final int MOST = 80;

    private final int size;
    private final NameTable names;
    private final GramTable frequency = new GramTable();
    private final GramTable numbers = new GramTable();
    private final long[] grams;
    private final List<Gist> gists;

    Gists(List<Text> texts) {
        size = texts.size();
        List<Told> told = texts.parallelStream().map(Told::of).toList();
        names = NameTable.of(told);
        List<Map<Long, Double>> counts = told.parallelStream().map(this::counts).toList();
        counts.forEach(one -> one.keySet().forEach(frequency::increment));
        grams = Arrays.stream(frequency.grams()).filter(gram -> frequency.get(gram, 0) > 1).toArray();
        for (int i = 0; i < grams.length; i++) {
            numbers.put(grams[i], i);
        }
        gists = IntStream.range(0, size).parallel().mapToObj(i -> gist(told.get(i), counts.get(i))).toList();
    }

    List<Gist> all() {
        return gists;
    }

    /** How many different words there are. */
    int words() {
        return grams.length;
    }

    /** The places of the two-character words in a phrase. */
    Set<Integer> wordsOf(long phrase) {
        var words = new HashSet<Integer>();
        Grams.each(Grams.words(phrase).toCharArray(), 2, 2, (gram, _, _) -> words.add(numbers.get(gram, -1)));
        return words;
    }

    String name(long name) {
        return names.full(name);
    }

    String word(int place) {
        return Grams.words(grams[place]);
    }

    /** How much it tells that two texts name this place. */
    double tells(long name) {
        return names.tells(name);
    }

    /** How often a text has each gram, those in its title thrice, those of place names left out. */
    private Map<Long, Double> counts(Told told) {
        var counts = new HashMap<Long, Double>();
        Grams.each(names.without(told.head(), told.headNames()), 2, 2,
                (gram, _, at) -> counts.merge(gram, at < told.title() ? TITLE : 0, Double::sum));
        Grams.each(names.without(told.body(), told.bodyNames()), 2, 2, (gram, _, _) -> counts.merge(gram, 1.0, Double::sum));
        counts.values().removeIf(count -> count == 0);
        return counts;
    }

    private Gist gist(Told told, Map<Long, Double> counts) {
        var weights = new ArrayList<double[]>();
        for (var entry : counts.entrySet()) {
            int place = numbers.get(entry.getKey(), -1);
            if (place >= 0) {
                double rarity = Math.log((size + 1.0) / (frequency.get(entry.getKey(), 0) + 0.5));
                weights.add(new double[]{place, Math.log(1 + entry.getValue()) * rarity * rarity});
            }
        }
        weights.sort((a, b) -> a[1] == b[1] ? Double.compare(a[0], b[0]) : Double.compare(b[1], a[1]));
        return new Gist(sparse(weights.subList(0, Math.min(MOST, weights.size()))), telling(told.headNames().names(true)),
                telling(told.names()), telling(told.phrases(false)),
                told.districts());
    }

    private Set<Long> telling(Set<Long> all) {
        var telling = new TreeSet<>(all);
        telling.removeIf(name -> names.tells(name) <= 0);
        return telling;
    }

    private static Sparse sparse(List<double[]> weights) {
        double square = weights.stream().mapToDouble(weight -> weight[1] * weight[1]).sum();
        double length = Math.sqrt(square) + 1e-9;
        List<double[]> ordered = weights.stream().sorted((a, b) -> Double.compare(a[0], b[0])).toList();
        int[] places = ordered.stream().mapToInt(weight -> (int) weight[0]).toArray();
        var values = new float[places.length];
        IntStream.range(0, places.length).forEach(i -> values[i] = (float) (ordered.get(i)[1] / length));
        return new Sparse(places, values);
    }
}
