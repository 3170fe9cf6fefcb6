package org.huying.likeness;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** The gists of many texts, as rare words can only be told from frequent ones among many. */
final class Gists {

    private static final int TITLE = 3;
    private static final int MOST = 80;

    /** As how frequent a word counts that only one text has; among three texts it would outweigh all others. */
    private static final double ALONE = 1.6;

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
        long[][] occurrences = told.parallelStream().map(this::occurrences).toArray(long[][]::new);
        for (long[] own : occurrences) {
            for (int i = 0; i < own.length; i++) {
                if (i == 0 || own[i] != own[i - 1]) {
                    frequency.increment(own[i]);
                }
            }
        }
        grams = Arrays.stream(frequency.grams()).filter(gram -> frequency.get(gram, 0) > 1).toArray();
        for (int i = 0; i < grams.length; i++) {
            numbers.put(grams[i], i);
        }
        gists = IntStream.range(0, size).parallel().mapToObj(i -> gist(i, told.get(i), occurrences[i])).toList();
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

    /** The grams of a text as often as they count, thrice in its title, without place names; in ascending order. */
    private long[] occurrences(Told told) {
        char[] head = names.without(told.head(), told.headNames());
        char[] body = names.without(told.body(), told.bodyNames());
        var found = new long[TITLE * told.title() + body.length];
        int[] length = {0};
        Grams.each(Arrays.copyOf(head, told.title()), 2, 2, (gram, _, _) -> {
            for (int i = 0; i < TITLE; i++) {
                found[length[0]++] = gram;
            }
        });
        Grams.each(body, 2, 2, (gram, _, _) -> found[length[0]++] = gram);
        long[] all = Arrays.copyOf(found, length[0]);
        Arrays.sort(all);
        return all;
    }

    private Gist gist(int text, Told told, long[] occurrences) {
        var places = new int[occurrences.length];
        var weights = new float[occurrences.length];
        int count = 0;
        double alone = 0;
        for (int from = 0, to; from < occurrences.length; from = to) {
            to = from + 1;
            while (to < occurrences.length && occurrences[to] == occurrences[from]) {
                to++;
            }
            int place = numbers.get(occurrences[from], -1);
            double rarity = Math.log((size + 1.0) / (Math.max(ALONE, frequency.get(occurrences[from], 0)) + 0.5));
            double weight = Math.log(1 + to - from) * rarity * rarity;
            if (place >= 0) {
                places[count] = place;
                weights[count++] = (float) weight;
            } else {
                alone += weight * weight;
            }
        }
        return new Gist(heaviest(places, weights, count, alone), telling(told.headNames().names(true)),
                telling(told.names()),
                told.proper(), names.phrases(text), told.districts());
    }

    private long[] telling(long[] all) {
        return Arrays.stream(all).filter(name -> names.tells(name) > 0).toArray();
    }

    /**
     * The heaviest of them, of length one together with what nobody else says: that is kept nowhere, but who says much of it
     * is less like others.
     */
    private static Sparse heaviest(int[] places, float[] weights, int count, double alone) {
        float[] sorted = Arrays.copyOf(weights, count);
        Arrays.sort(sorted);
        float least = count > MOST ? sorted[count - MOST] : 0;
        int kept = 0;
        double square = alone;
        for (int i = 0; i < count; i++) {
            if (weights[i] >= least) {
                places[kept] = places[i];
                weights[kept] = weights[i];
                square += weights[i] * weights[i];
                kept++;
            }
        }
        float length = (float) Math.sqrt(square) + 1e-9f;
        for (int i = 0; i < kept; i++) {
            weights[i] /= length;
        }
        return new Sparse(Arrays.copyOf(places, kept), Arrays.copyOf(weights, kept));
    }
}
