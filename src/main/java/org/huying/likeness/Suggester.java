package org.huying.likeness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * What past cases teach about a new one. Three judges look at it, a {@link Separator}, the {@link Neighbours} and
 * {@link Bayes}; a {@link Blend} makes one probability of what they say. It never changes: what people correct is learned
 * by {@link #learn learning} anew from all cases, which takes seconds, while the one before goes on serving.
 */
public final class Suggester {

    /** Numbers of the planes: what fits into memory beside everything else. */
    private static final int MOST_WEIGHTS = 16_000_000;
    private static final int MOST_FEATURES = 300_000;
    private static final int FOLDS = 4;
    private static final int MOST_TRIALS = 6000;
    private static final int SOME_TRIALS = 1000;
    private static final int MOST_SCORES = 300_000;
    private static final int FEWEST_TRIALS = 20;
    private static final int LIKE = 5;
    private static final int WORDS = 8;

    private final List<Case> cases;
    private final List<String> labels;
    private final int[] given;
    private final Features features;
    private final Judges judges;
    private final Blend blend;

    private record Judges(Separator separator, Neighbours neighbours, Bayes bayes, int[] given, int labels) {

        static Judges train(Sparse[] seen, int[] given, int labels, int features) {
            return new Judges(Separator.train(seen, given, labels, features), new Neighbours(seen, features),
                    Bayes.train(seen, given, labels, features), given, labels);
        }

        double[][] score(Sparse text, List<Neighbours.Neighbour> nearest) {
            return new double[][]{separator.score(text), Neighbours.score(nearest, given, labels), bayes.score(text)};
        }

        double[][] score(Sparse text) {
            return score(text, neighbours.nearest(text, Neighbours.MANY));
        }
    }

    private Suggester(List<Case> cases, List<String> labels, int[] given, Features features, Judges judges,
            Blend blend) {
        this.cases = cases;
        this.labels = labels;
        this.given = given;
        this.features = features;
        this.judges = judges;
        this.blend = blend;
    }

    /** @throws IllegalArgumentException if there is no case */
    public static Suggester learn(List<Case> cases) {
        if (cases.isEmpty()) {
            throw new IllegalArgumentException("No case to learn from");
        }
        List<String> labels = List.copyOf(new TreeSet<>(cases.stream().map(Case::label).toList()));
        int[] given = cases.stream().mapToInt(one -> java.util.Collections.binarySearch(labels, one.label()))
                .toArray();
        List<Text> texts = cases.stream().map(Case::text).toList();
        var features = Features.of(texts, Math.min(MOST_FEATURES, MOST_WEIGHTS / labels.size()));
        Sparse[] seen = texts.parallelStream().map(features::of).toArray(Sparse[]::new);
        Blend blend = blend(seen, given, Twins.of(texts), labels.size(), features.size());
        return new Suggester(List.copyOf(cases), labels, given, features,
                Judges.train(seen, given, labels.size(), features.size()), blend);
    }

    /** The judges are tried on cases they have not seen, in folds that leave twins together. */
    private static Blend blend(Sparse[] seen, int[] given, int[] twins, int labels, int features) {
        var prior = new double[labels];
        for (int label : given) {
            prior[label] += 1.0 / given.length;
        }
        int trials = Math.clamp(MOST_SCORES / labels, SOME_TRIALS, MOST_TRIALS);
        var scores = new ArrayList<double[][]>();
        var truth = new ArrayList<Integer>();
        for (int fold = 0; fold < FOLDS && labels > 1; fold++) {
            int now = fold;
            int[] kept = places(twins, twin -> foldOf(twin) != now);
            int[] tried = places(twins, twin -> foldOf(twin) == now);
            if (kept.length == 0) {
                continue;
            }
            int[] theirs = Arrays.stream(kept).map(i -> given[i]).toArray();
            Sparse[] cases = Arrays.stream(kept).mapToObj(i -> seen[i]).toArray(Sparse[]::new);
            var judges = Judges.train(cases, theirs, labels, features);
            int[] sample = Arrays.copyOf(shuffled(tried), Math.min(tried.length, trials / FOLDS));
            scores.addAll(Arrays.stream(sample).parallel().mapToObj(i -> judges.score(seen[i])).toList());
            Arrays.stream(sample).forEach(i -> truth.add(given[i]));
        }
        return scores.size() < FEWEST_TRIALS ? Blend.untrained(prior)
                : Blend.train(scores.toArray(double[][][]::new), truth.stream().mapToInt(label -> label).toArray(),
                        prior);
    }

    private static int[] places(int[] twins, java.util.function.IntPredicate wanted) {
        return IntStream.range(0, twins.length).filter(i -> wanted.test(twins[i])).toArray();
    }

    private static int foldOf(int twin) {
        return new SplittableRandom(twin).nextInt(FOLDS);
    }

    private static int[] shuffled(int[] places) {
        var random = new SplittableRandom(1);
        int[] order = places.clone();
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[j];
            order[j] = kept;
        }
        return order;
    }

    public List<String> labels() {
        return labels;
    }

    /** What is suggested; whether the confidence is enough to show it is for the caller to say. */
    public Hint suggest(Text text) {
        Sparse seen = features.of(text);
        List<Neighbours.Neighbour> nearest = judges.neighbours().nearest(seen, Neighbours.MANY);
        double[] chance = blend.probability(judges.score(seen, nearest));
        int named = blend.named(chance);
        List<Hint.Chance> others = IntStream.range(0, chance.length).filter(label -> label != named).boxed()
                .sorted(Comparator.comparingDouble(label -> -chance[label])).limit(LIKE)
                .map(label -> new Hint.Chance(labels.get(label), chance[label])).toList();
        List<Hint.Like> like = nearest.stream().filter(one -> given[one.place()] == named).limit(LIKE)
                .map(one -> new Hint.Like(cases.get(one.place()).text().id(), Math.min(1, one.likeness())))
                .toList();
        int next = others.isEmpty() ? named : labels.indexOf(others.getFirst().label());
        return new Hint(labels.get(named), chance[named], others, like, because(seen, named, next));
    }

    private List<Hint.Word> because(Sparse text, int label, int next) {
        var words = new ArrayList<Hint.Word>();
        for (int i = 0; i < text.size(); i++) {
            int feature = text.places()[i];
            double weight = text.values()[i] * judges.separator().weight(feature, label, next);
            if (weight > 0 && features.words(feature).length() > 1) {
                words.add(new Hint.Word(features.words(feature), weight));
            }
        }
        words.sort(Comparator.comparingDouble(Hint.Word::weight).reversed());
        return List.copyOf(words.subList(0, Math.min(WORDS, words.size())));
    }
}
