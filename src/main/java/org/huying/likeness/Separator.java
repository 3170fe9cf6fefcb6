package org.huying.likeness;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * A linear support vector machine for each label against the others, trained by dual coordinate descent (Hsieh and others,
 * ICML 2008, squared hinge loss; the method of liblinear, with which it agrees).
 */
final class Separator {

    private static final double COST = 6;
    private static final int ROUNDS = 30;
    private static final double ACCURACY = 0.05;

    private final float[][] weights;
    private final float[] bias;

    private Separator(float[][] weights, float[] bias) {
        this.weights = weights;
        this.bias = bias;
    }

    static Separator train(Sparse[] cases, int[] labels, int labelCount, int features) {
        var weights = new float[labelCount][];
        var bias = new float[labelCount];
        IntStream.range(0, labelCount).parallel().forEach(label -> {
            weights[label] = new float[features];
            bias[label] = train(cases, labels, label, weights[label]);
        });
        return new Separator(weights, bias);
    }

    /** For each label on which side of its plane the text lies, and how far. */
    double[] score(Sparse text) {
        var scores = new double[weights.length];
        for (int label = 0; label < scores.length; label++) {
            scores[label] = text.times(weights[label]) + bias[label];
        }
        return scores;
    }

    /** How much more a feature speaks for one label than for the other. */
    double weight(int feature, int label, int other) {
        return weights[label][feature] - weights[other][feature];
    }

    private static float train(Sparse[] cases, int[] labels, int label, float[] weights) {
        int size = cases.length;
        double softness = 0.5 / COST;
        var share = new double[size];
        var curve = new double[size];
        for (int i = 0; i < size; i++) {
            curve[i] = cases[i].square() + 1 + softness;
        }
        float bias = 0;
        int[] order = IntStream.range(0, size).toArray();
        int active = size;
        double mostBefore = Double.POSITIVE_INFINITY;
        var random = new SplittableRandom(label);
        for (int round = 0; round < ROUNDS; round++) {
            shuffle(order, active, random);
            double most = 0;
            for (int at = 0; at < active; at++) {
                int i = order[at];
                int side = labels[i] == label ? 1 : -1;
                double slope = side * (cases[i].times(weights) + bias) - 1 + share[i] * softness;
                if (share[i] == 0 && slope > mostBefore) { // far on its side: it does not matter any more
                    order[at--] = order[--active];
                    order[active] = i;
                    continue;
                }
                double step = share[i] == 0 ? Math.min(slope, 0) : slope;
                most = Math.max(most, Math.abs(step));
                if (step != 0) {
                    double before = share[i];
                    share[i] = Math.max(0, before - slope / curve[i]);
                    float change = (float) ((share[i] - before) * side);
                    cases[i].addTo(weights, change);
                    bias += change;
                }
            }
            if (most < ACCURACY) {
                if (active == size) {
                    break;
                }
                active = size;
                mostBefore = Double.POSITIVE_INFINITY;
            } else {
                mostBefore = most;
            }
        }
        return bias;
    }

    private static void shuffle(int[] order, int size, SplittableRandom random) {
        for (int i = size - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[j];
            order[j] = kept;
        }
    }

    @Override
    public String toString() {
        return "Separator" + Arrays.toString(bias);
    }
}
