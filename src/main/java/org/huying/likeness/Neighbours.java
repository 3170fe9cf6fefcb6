package org.huying.likeness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
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
    private static final ThreadLocal<Sums> SUMS = ThreadLocal.withInitial(Sums::new);

    /** One past case and how like it is, from 0 to 1. */
    record Neighbour(int place, float likeness) {
    }

    private final Sparse[] cases;
    private final int looks;
    private final int[][] havers;
    private final float[][] values;

    Neighbours(Sparse[] cases, int features) {
        this(cases, features, MOST_LOOKS);
    }

    /** @param looks how many entries are looked at for one text, those of the rarest features first */
    Neighbours(Sparse[] cases, int features, int looks) {
        this.cases = cases;
        this.looks = looks;
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
        Sums sums = SUMS.get().within(cases.length);
        int looked = 0;
        int common = Math.max(cases.length / COMMON, 50);
        for (int at : byRarity(text)) {
            int feature = text.places()[at];
            int[] who = havers[feature];
            looked += who.length;
            if (who.length > common || looked > looks) {
                break;
            }
            float value = text.values()[at];
            float[] theirs = values[feature];
            for (int i = 0; i < who.length; i++) {
                sums.add(who[i], value * theirs[i]);
            }
        }
        return sums.best(many);
    }

    /** Sums by case of which most are nought, kept by a thread for the next text. */
    private static final class Sums {
        private float[] sums = new float[0];
        private int[] touched = new int[0];
        private int size;

        Sums within(int cases) {
            if (sums.length < cases) {
                sums = new float[cases];
                touched = new int[cases];
            }
            return this;
        }

        void add(int place, float more) {
            if (sums[place] == 0) {
                touched[size++] = place;
            }
            sums[place] += more;
        }

        /** The largest, after which all are nought again. */
        List<Neighbour> best(int many) {
            var best = new PriorityQueue<Neighbour>(
                    Comparator.comparingDouble(Neighbour::likeness).thenComparing(one -> -one.place()));
            for (int i = 0; i < size; i++) {
                int place = touched[i];
                if (best.size() < many || sums[place] >= best.element().likeness()) {
                    best.add(new Neighbour(place, sums[place]));
                    if (best.size() > many) {
                        best.remove();
                    }
                }
                sums[place] = 0;
            }
            size = 0;
            var list = new ArrayList<>(best);
            list.sort(Comparator.comparingDouble(Neighbour::likeness).reversed().thenComparingInt(Neighbour::place));
            return list;
        }
    }

    private int[] byRarity(Sparse text) {
        return IntStream.range(0, text.size()).boxed()
                .sorted(Comparator.comparingInt(at -> havers[text.places()[at]].length)).mapToInt(at -> at).toArray();
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
