package org.huying.likeness;

import java.util.Arrays;

/**
 * Several opinions on one text made into one probability for each label: a logistic regression on the scores that the
 * judges gave to cases they had not seen. What it says comes true as often as it says.
 *
 * @param trust how much each judge counts
 * @param bias what speaks for each label beforehand
 * @param prior how frequent each label is
 * @param fairness how far rare labels are preferred when one must be named (0: the most probable is named)
 */
record Blend(double[] trust, double[] bias, double[] prior, double fairness) {

    private static final int ROUNDS = 300;
    private static final double PULL = 0.01;

    /** What is believed of the judges beforehand, carefully, and as how many cases that counts. */
    private static final double[] BELIEVED = {1.2, 0.42, 0.03};
    private static final double BELIEF = 10;
    private static final double WORTHWHILE = 0.001;

    /** Too few cases to learn from: what is believed beforehand. */
    static Blend untrained(double[] prior) {
        return new Blend(BELIEVED, new double[prior.length], prior, 0);
    }

    /** @param scores by case, judge and label */
    static Blend train(double[][][] scores, int[] labels, double[] prior) {
        int judges = scores[0].length;
        int count = prior.length;
        var weights = new double[judges + count];
        Arrays.fill(weights, 0, judges, 1);
        var mean = new double[weights.length];
        var spread = new double[weights.length];
        for (int round = 1; round <= ROUNDS; round++) { // Adam
            double[] slope = slope(weights, scores, labels, count);
            for (int i = 0; i < weights.length; i++) {
                mean[i] = 0.9 * mean[i] + 0.1 * slope[i];
                spread[i] = 0.99 * spread[i] + 0.01 * slope[i] * slope[i];
                weights[i] -= 0.05 * mean[i] / (1 - Math.pow(0.9, round))
                        / (Math.sqrt(spread[i] / (1 - Math.pow(0.99, round))) + 1e-8);
            }
        }
        var blend = new Blend(Arrays.copyOf(weights, judges), Arrays.copyOfRange(weights, judges, weights.length),
                prior, 0);
        return blend.with(blend.fairest(scores, labels));
    }

    private static double[] slope(double[] weights, double[][][] scores, int[] labels, int count) {
        int judges = scores[0].length;
        var slope = new double[weights.length];
        var bias = Arrays.copyOfRange(weights, judges, weights.length);
        for (int i = 0; i < scores.length; i++) {
            double[] probability = probability(weights, bias, scores[i]);
            for (int label = 0; label < count; label++) {
                double wrong = probability[label] - (label == labels[i] ? 1 : 0);
                slope[judges + label] += wrong;
                for (int judge = 0; judge < judges; judge++) {
                    slope[judge] += wrong * scores[i][judge][label];
                }
            }
        }
        for (int i = 0; i < slope.length; i++) {
            slope[i] = slope[i] / scores.length + (i < judges ? BELIEF / scores.length * (weights[i] - BELIEVED[i])
                    : (PULL + 1.0 / scores.length) * weights[i]);
        }
        return slope;
    }

    private static double[] probability(double[] trust, double[] bias, double[][] scores) {
        double[] sum = bias.clone();
        double most = Double.NEGATIVE_INFINITY;
        for (int label = 0; label < sum.length; label++) {
            for (int judge = 0; judge < scores.length; judge++) {
                sum[label] += trust[judge] * scores[judge][label];
            }
            most = Math.max(most, sum[label]);
        }
        double all = 0;
        for (int label = 0; label < sum.length; label++) {
            sum[label] = Math.exp(sum[label] - most);
            all += sum[label];
        }
        for (int label = 0; label < sum.length; label++) {
            sum[label] /= all;
        }
        return sum;
    }

    /** @param scores by judge and label */
    double[] probability(double[][] scores) {
        return probability(trust, bias, scores);
    }

    /** The label to be named. */
    int named(double[] probability) {
        int best = 0;
        for (int label = 1; label < probability.length; label++) {
            if (worth(probability, label) > worth(probability, best)) {
                best = label;
            }
        }
        return best;
    }

    private double worth(double[] probability, int label) {
        return probability[label] / Math.pow(Math.max(prior[label], 1e-6), fairness);
    }

    private Blend with(double chosen) {
        return new Blend(trust, bias, prior, chosen);
    }

    private double fairest(double[][][] scores, int[] labels) {
        double[][] probabilities = Arrays.stream(scores).map(this::probability).toArray(double[][]::new);
        double best = 0;
        double most = 0;
        for (double fairness = 0; fairness < 1.01; fairness += 0.1) {
            Blend tried = with(fairness);
            int[] named = Arrays.stream(probabilities).mapToInt(tried::named).toArray();
            double macro = Score.of(labels, named, prior.length).macroF1();
            if (macro > most + WORTHWHILE) {
                most = macro;
                best = fairness;
            }
        }
        return best;
    }
}
