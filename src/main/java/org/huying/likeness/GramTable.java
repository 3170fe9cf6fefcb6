package org.huying.likeness;

import java.util.Arrays;

/** A number for each gram: a table by hash without objects, as there are millions of grams. */
final class GramTable {

    private static final int NONE = -1;

    private long[] grams = new long[1 << 12];
    private int[] numbers = new int[1 << 12];
    private int size;

    /** The number of the gram, or that one if it had none. */
    int get(long gram, int otherwise) {
        int slot = slot(gram);
        return grams[slot] == 0 ? otherwise : numbers[slot];
    }

    boolean has(long gram) {
        return grams[slot(gram)] != 0;
    }

    void put(long gram, int number) {
        int slot = slot(gram);
        if (grams[slot] == 0) {
            grams[slot] = gram;
            size++;
        }
        numbers[slot] = number;
        if (size * 2 > grams.length) {
            grow();
        }
    }

    /** Counts one more and tells how many there are now. */
    int increment(long gram) {
        int now = get(gram, 0) + 1;
        put(gram, now);
        return now;
    }

    int size() {
        return size;
    }

    /** All grams, in ascending order. */
    long[] grams() {
        long[] all = Arrays.stream(grams).filter(gram -> gram != 0).toArray();
        Arrays.sort(all);
        return all;
    }

    private int slot(long gram) {
        long mixed = gram * 0x9E3779B97F4A7C15L;
        int slot = (int) (mixed >>> 32) & grams.length - 1;
        while (grams[slot] != 0 && grams[slot] != gram) {
            slot = slot + 1 & grams.length - 1;
        }
        return slot;
    }

    private void grow() {
        long[] before = grams;
        int[] then = numbers;
        grams = new long[before.length * 2];
        numbers = new int[before.length * 2];
        Arrays.fill(numbers, NONE);
        for (int i = 0; i < before.length; i++) {
            if (before[i] != 0) {
                int slot = slot(before[i]);
                grams[slot] = before[i];
                numbers[slot] = then[i];
            }
        }
    }
}
