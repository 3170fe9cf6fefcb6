package org.huying.likeness;

import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * How rare words are among all texts of an index, kept beside it in a table of fixed size. Two words may share a place in
 * it; then both seem a little more frequent than they are.
 */
final class Rarity {

    private static final int PLACES = 1 << 20;

    private final AtomicIntegerArray counts = new AtomicIntegerArray(PLACES);

    /** The short name of a word in this table and in the index. */
    static int place(long gram) {
        long mixed = gram * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 44);
    }

    void count(int place, int more) {
        counts.addAndGet(place, more);
    }

    boolean isKnown(int place) {
        return counts.get(place) > 0;
    }

    int frequency(int place) {
        return Math.max(1, counts.get(place));
    }

    /** The square of what a word weighs among so many texts. */
    double square(int place, int texts) {
        double weight = Math.log(1 + (double) texts / frequency(place));
        return weight * weight;
    }
}
