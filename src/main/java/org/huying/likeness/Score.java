package org.huying.likeness;

/**
 * How often labels were named rightly.
 *
 * @param macroF1 the mean over all labels that are there or were named, each counting the same
 * @param accuracy the share of those named rightly
 */
public record Score(double macroF1, double accuracy) {

    static Score of(int[] truth, int[] named, int labels) {
        var right = new int[labels];
        var there = new int[labels];
        var said = new int[labels];
        int all = 0;
        for (int i = 0; i < truth.length; i++) {
            there[truth[i]]++;
            said[named[i]]++;
            if (truth[i] == named[i]) {
                right[truth[i]]++;
                all++;
            }
        }
        double sum = 0;
        int counted = 0;
        for (int label = 0; label < labels; label++) {
            if (there[label] + said[label] > 0) {
                counted++;
                sum += 2.0 * right[label] / (there[label] + said[label]);
            }
        }
        return new Score(counted == 0 ? 0 : sum / counted, truth.length == 0 ? 0 : (double) all / truth.length);
    }
}
