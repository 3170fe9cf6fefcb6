package org.huying.likeness;

import java.util.Arrays;
import java.util.stream.IntStream;

/** How many name what: names as grams in ascending order with their counts. */
record Tally(long[] names, int[] counts) {

    private static final int MANY = 6;
    private static final Tally NONE = new Tally(new long[0], new int[0]);

    /** Each of them once. */
    static Tally once(long[] names) {
        if (names.length == 0) {
            return NONE;
        }
        var counts = new int[names.length];
        Arrays.fill(counts, 1);
        return new Tally(names, counts);
    }

    int size() {
        return names.length;
    }

    boolean has(long name) {
        return Arrays.binarySearch(names, name) >= 0;
    }

    Tally plus(Tally other) {
        var sum = new long[size() + other.size()];
        var counted = new int[sum.length];
        int size = 0;
        for (int i = 0, j = 0; i < size() || j < other.size(); size++) {
            boolean mine = j == other.size() || i < size() && names[i] <= other.names[j];
            boolean theirs = i == size() || j < other.size() && other.names[j] <= names[i];
            sum[size] = mine ? names[i] : other.names[j];
            counted[size] = (mine ? counts[i++] : 0) + (theirs ? other.counts[j++] : 0);
        }
        return new Tally(Arrays.copyOf(sum, size), Arrays.copyOf(counted, size));
    }

    /** Of many only what a third of them names. */
    Tally among(int members) {
        if (members < MANY) {
            return this;
        }
        int[] kept = IntStream.range(0, size()).filter(i -> counts[i] * 3 >= members).toArray();
        return new Tally(Arrays.stream(kept).mapToLong(i -> names[i]).toArray(),
                Arrays.stream(kept).map(i -> counts[i]).toArray());
    }

    boolean meets(Tally other) {
        for (int i = 0, j = 0; i < size() && j < other.size();) {
            if (names[i] == other.names[j]) {
                return true;
            }
            if (names[i] < other.names[j]) {
                i++;
            } else {
                j++;
            }
        }
        return false;
    }
}
