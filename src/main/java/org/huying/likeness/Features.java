package org.huying.likeness;

import java.util.Arrays;
import java.util.Collection;

/**
 * What a classifier sees of a text: grams of one and two characters, weighed by how seldom they are (tf-idf, logarithmic,
 * of length one). What stands in the title, or in the first words where there is none, counts double.
 */
final class Features {

    private static final int SHORTEST = 1;
    private static final int LONGEST = 2;
    private static final int LEAD = 30;
    private static final int FEWEST = 2;

    private final GramTable numbers;
    private final long[] grams;
    private final float[] rarity;

    private Features(GramTable numbers, long[] grams, float[] rarity) {
        this.numbers = numbers;
        this.grams = grams;
        this.rarity = rarity;
    }

    /** @param most how many grams at most; the most frequent are kept */
    static Features of(Collection<Text> texts, int most) {
        var frequency = new GramTable();
        for (Text text : texts) {
            long[] own = occurrences(text);
            for (int i = 0; i < own.length; i++) {
                if (i == 0 || own[i] != own[i - 1]) {
                    frequency.increment(own[i]);
                }
            }
        }
        int fewest = Math.max(Math.min(FEWEST, texts.size()), fewestFor(frequency, most));
        long[] grams = Arrays.stream(frequency.grams()).filter(gram -> frequency.get(gram, 0) >= fewest).toArray();
        var numbers = new GramTable();
        var rarity = new float[grams.length];
        for (int i = 0; i < grams.length; i++) {
            numbers.put(grams[i], i);
            rarity[i] = (float) (1 + Math.log((texts.size() + 1.0) / (frequency.get(grams[i], 0) + 1.0)));
        }
        return new Features(numbers, grams, rarity);
    }

    private static int fewestFor(GramTable frequency, int most) {
        if (frequency.size() <= most) {
            return 1;
        }
        int[] counts = Arrays.stream(frequency.grams()).mapToInt(gram -> frequency.get(gram, 0)).sorted().toArray();
        return counts[counts.length - most] + 1;
    }

    int size() {
        return grams.length;
    }

    String words(int feature) {
        return Grams.words(grams[feature]);
    }

    Sparse of(Text text) {
        long[] own = occurrences(text);
        var places = new int[own.length];
        var values = new float[own.length];
        int size = 0;
        double square = 0;
        for (int from = 0, to; from < own.length; from = to) {
            to = from + 1;
            while (to < own.length && own[to] == own[from]) {
                to++;
            }
            int place = numbers.get(own[from], -1);
            if (place >= 0) {
                places[size] = place;
                values[size] = (float) (1 + Math.log(to - from)) * rarity[place];
                square += values[size] * values[size];
                size++;
            }
        }
        float length = (float) Math.sqrt(square);
        for (int i = 0; i < size; i++) {
            values[i] /= length;
        }
        return new Sparse(Arrays.copyOf(places, size), Arrays.copyOf(values, size));
    }

    /** Every gram as often as it counts, in ascending order. */
    private static long[] occurrences(Text text) {
        char[] title = text.foldedTitle();
        char[] body = text.foldedBody();
        var found = new long[2 * LONGEST * (title.length + Math.min(body.length, LEAD)) + LONGEST * body.length];
        int[] size = {0};
        Grams.each(title, SHORTEST, LONGEST, (gram, _, _) -> {
            found[size[0]++] = gram;
            found[size[0]++] = gram;
        });
        Grams.each(body, SHORTEST, LONGEST, (gram, _, at) -> {
            found[size[0]++] = gram;
            if (title.length == 0 && at < LEAD) {
                found[size[0]++] = gram;
            }
        });
        long[] all = Arrays.copyOf(found, size[0]);
        Arrays.sort(all);
        return all;
    }
}
