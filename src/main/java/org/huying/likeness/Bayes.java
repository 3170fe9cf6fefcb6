package org.huying.likeness;

/** Complement naive Bayes (Rennie and others, ICML 2003): what the other labels seldom say. Good where a label has few cases. */
final class Bayes {

    private static final double SMOOTHING = 0.1;
    private static final double SCALE = 5;

    private final float[][] weights;

    private Bayes(float[][] weights) {
        this.weights = weights;
    }

    static Bayes train(Sparse[] cases, int[] labels, int labelCount, int features) {
        var weights = new float[labelCount][features];
        var sums = new double[labelCount];
        var every = new float[features];
        double all = 0;
        for (int i = 0; i < cases.length; i++) {
            cases[i].addTo(weights[labels[i]], 1);
            cases[i].addTo(every, 1);
            for (float value : cases[i].values()) {
                sums[labels[i]] += value;
                all += value;
            }
        }
        for (int label = 0; label < labelCount; label++) {
            double others = all - sums[label] + SMOOTHING * features;
            for (int i = 0; i < features; i++) {
                weights[label][i] = (float) -Math.log((every[i] - weights[label][i] + SMOOTHING) / others);
            }
        }
        return new Bayes(weights);
    }

    /** For each label how far it lies behind the best. */
    double[] score(Sparse text) {
        var scores = new double[weights.length];
        double best = Double.NEGATIVE_INFINITY;
        for (int label = 0; label < scores.length; label++) {
            scores[label] = text.times(weights[label]);
            best = Math.max(best, scores[label]);
        }
        for (int label = 0; label < scores.length; label++) {
            scores[label] = (scores[label] - best) * SCALE;
        }
        return scores;
    }
}
