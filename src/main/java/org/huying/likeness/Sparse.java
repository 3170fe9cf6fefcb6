package org.huying.likeness;

import java.util.Arrays;
import java.util.stream.IntStream;

/** A long row of numbers most of which are nought: the others with their places, in order. */
record Sparse(int[] places, float[] values) {

    int size() {
        return places.length;
    }

    double times(float[] dense) {
        double sum = 0;
        for (int i = 0; i < places.length; i++) {
            sum += values[i] * dense[places[i]];
        }
        return sum;
    }

    void addTo(float[] dense, float factor) {
        for (int i = 0; i < places.length; i++) {
            dense[places[i]] += factor * values[i];
        }
    }

    Sparse plus(Sparse other) {
        var sum = new int[size() + other.size()];
        var summed = new float[sum.length];
        int size = 0;
        for (int i = 0, j = 0; i < size() || j < other.size(); size++) {
            boolean mine = j == other.size() || i < size() && places[i] <= other.places[j];
            boolean theirs = i == size() || j < other.size() && other.places[j] <= places[i];
            sum[size] = mine ? places[i] : other.places[j];
            summed[size] = (mine ? values[i++] : 0) + (theirs ? other.values[j++] : 0);
        }
        return new Sparse(Arrays.copyOf(sum, size), Arrays.copyOf(summed, size));
    }

    /** The heaviest, if there are many more. */
    Sparse heaviest(int many) {
        if (size() <= many + many / 2) {
            return this;
        }
        float[] sorted = values.clone();
        Arrays.sort(sorted);
        float least = sorted[sorted.length - many];
        int[] kept = IntStream.range(0, size()).filter(i -> values[i] >= least).toArray();
        var heavy = new float[kept.length];
        for (int i = 0; i < kept.length; i++) {
            heavy[i] = values[kept[i]];
        }
        return new Sparse(Arrays.stream(kept).map(i -> places[i]).toArray(), heavy);
    }

    /** The value at that place. */
    float at(int place) {
        int found = Arrays.binarySearch(places, place);
        return found < 0 ? 0 : values[found];
    }

    double square() {
        double sum = 0;
        for (float value : values) {
            sum += value * value;
        }
        return sum;
    }
}
