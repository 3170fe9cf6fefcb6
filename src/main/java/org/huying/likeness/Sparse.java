package org.huying.likeness;

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

    double square() {
        double sum = 0;
        for (float value : values) {
            sum += value * value;
        }
        return sum;
    }
}
