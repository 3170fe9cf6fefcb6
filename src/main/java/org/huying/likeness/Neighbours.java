package org.huying.likeness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The past cases most like a text, by the cosine of what both have. A list for each feature of the cases that have it; of
 * very many cases the frequent features are passed over once enough has been looked at.
 */
final class Neighbours {

    /** How many decide. */
    static final int MANY = 20;

    private static final int MOST_LOOKS = 2_000_000;
    private static final int COMMON = 8;

    /** One past case and how like it is, from 0 to 1. */
    record Neighbour(int place, float likeness) {
    }

    private final Sparse[] cases;
    private final int[][] havers;
    private final float[][] values;

    Neighbours(Sparse[] cases, int features) {
        this.cases = cases;
        var counts = new int[features];
        for (Sparse one : cases) {
            for (int place : one.places()) {
                counts[place]++;
            }
        }
        havers = new int[features][];
        values = new float[features][];
        for (int feature = 0; feature < features; feature++) {
            havers[feature] = new int[counts[feature]];
            values[feature] = new float[counts[feature]];
        }
        Arrays.fill(counts, 0);
        for (int i = 0; i < cases.length; i++) {
            for (int j = 0; j < cases[i].size(); j++) {
                int feature = cases[i].places()[j];
                havers[feature][counts[feature]] = i;
                values[feature][counts[feature]++] = cases[i].values()[j];
            }
        }
    }

    int size() {
        return cases.length;
    }

    /** The nearest of the cases, the most alike first. */
    List<Neighbour> nearest(Sparse text, int many) {
        var likeness = new float[cases.length];
        int looks = 0;
        int common = Math.max(cases.length / COMMON, 50);
        for (int at : byRarity(text)) {
            int feature = text.places()[at];
            int[] who = havers[feature];
            if (who.length > common || (looks += who.length) > MOST_LOOKS) {
                break;
            }
            float value = text.values()[at];
            float[] theirs = values[feature];
            for (int i = 0; i < who.length; i++) {
                likeness[who[i]] += value * theirs[i];
            }
        }
        return best(likeness, many);
    }

    private int[] byRarity(Sparse text) {
        return IntStream.range(0, text.size()).boxed()
                .sorted(Comparator.comparingInt(at -> havers[text.places()[at]].length)).mapToInt(at -> at).toArray();
    }

    private static List<Neighbour> best(float[] likeness, int many) {
        var best = new java.util.PriorityQueue<Neighbour>(
                Comparator.comparingDouble(Neighbour::likeness).thenComparing(one -> -one.place()));
        for (int i = 0; i < likeness.length; i++) {
            if (likeness[i] > 0 && (best.size() < many || likeness[i] > best.element().likeness())) {
                best.add(new Neighbour(i, likeness[i]));
                if (best.size() > many) {
                    best.remove();
                }
            }
        }
        var list = new ArrayList<>(best);
        list.sort(Comparator.comparingDouble(Neighbour::likeness).reversed().thenComparingInt(Neighbour::place));
        return list;
    }

    /** For each label the logarithm of its share among the nearest, by the square of their likeness. */
    static double[] score(List<Neighbour> nearest, int[] labels, int labelCount) {
        var scores = new double[labelCount];
        double all = 1e-9;
        for (Neighbour one : nearest) {
            double weight = one.likeness() * one.likeness();
            scores[labels[one.place()]] += weight;
            all += weight;
        }
        for (int label = 0; label < labelCount; label++) {
            scores[label] = Math.log(scores[label] / all + 0.02);
        }
        return scores;
    }
}
