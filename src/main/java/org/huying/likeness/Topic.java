package org.huying.likeness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;

/** Texts that were found alike, taken together: the sum of their troubles and how many name which place. */
final class Topic {

    /** A word of the name of the case counts less as its trouble. */
    private static final double LESS = 0.3;

    private static final int REASONS = 5;

    private final List<Integer> members;
    private final Map<Integer, Float> trouble;
    private final Map<Long, Integer> names;
    private final Map<Long, Integer> phrases;
    private final Map<Long, Integer> headNames;
    private final Map<Long, Integer> districts;

    private Topic(List<Integer> members, Map<Integer, Float> trouble, Map<Long, Integer> names,
            Map<Long, Integer> phrases, Map<Long, Integer> headNames, Map<Long, Integer> districts) {
        this.members = members;
        this.trouble = trouble;
        this.names = names;
        this.phrases = phrases;
        this.headNames = headNames;
        this.districts = districts;
    }

    static Topic of(int place, Gist gist) {
        var trouble = new HashMap<Integer, Float>();
        for (int i = 0; i < gist.trouble().size(); i++) {
            trouble.put(gist.trouble().places()[i], gist.trouble().values()[i]);
        }
        return new Topic(List.of(place), trouble, once(gist.names()), once(gist.phrases()), once(gist.headNames()), once(gist.districts()));
    }

    private static Map<Long, Integer> once(Set<Long> names) {
        return names.stream().collect(Collectors.toMap(name -> name, _ -> 1));
    }

    Topic with(Topic other) {
        var all = new ArrayList<>(members);
        all.addAll(other.members);
        return new Topic(all, sum(trouble, other.trouble, Float::sum), sum(names, other.names, Integer::sum),
                sum(phrases, other.phrases, Integer::sum),
                sum(headNames, other.headNames, Integer::sum), sum(districts, other.districts, Integer::sum));
    }

    private static <K, V> Map<K, V> sum(Map<K, V> one, Map<K, V> other, BinaryOperator<V> plus) {
        var sum = new HashMap<>(one);
        other.forEach((key, value) -> sum.merge(key, value, plus));
        return sum;
    }

    List<Integer> members() {
        return members;
    }

    /**
     * The mean likeness of the troubles of the one's members to those of the other's.
     *
     * @param less words that count less
     */
    double troubleLike(Topic other, Set<Integer> less) {
        Map<Integer, Float> small = trouble.size() < other.trouble.size() ? trouble : other.trouble;
        Map<Integer, Float> large = small == trouble ? other.trouble : trouble;
        double sum = 0;
        for (var one : small.entrySet()) {
            Float theirs = large.get(one.getKey());
            if (theirs != null) {
                sum += one.getValue() * theirs * (less.contains(one.getKey()) ? LESS : 1);
            }
        }
        return sum / members.size() / other.members.size();
    }

    /** A name and how surely both speak of it. */
    record Shared(long name, double tells) {
        static final Shared NONE = new Shared(0, 0);
    }

    /** The place both name: what it tells, by the share of members that name it. */
    Shared sharedPlace(Topic other, Gists gists) {
        return best(names, other.names, other, gists);
    }

    /** The phrase both use. */
    Shared sharedPhrase(Topic other, Gists gists) {
        return best(phrases, other.phrases, other, gists);
    }

    private Shared best(Map<Long, Integer> mine, Map<Long, Integer> others, Topic other, Gists gists) {
        boolean smaller = mine.size() <= others.size();
        Shared best = Shared.NONE;
        for (var one : (smaller ? mine : others).entrySet()) {
            Integer theirs = (smaller ? others : mine).get(one.getKey());
            if (theirs != null) {
                double share = Math.sqrt((double) one.getValue() * theirs / members.size() / other.members.size());
                double tells = share * gists.tells(one.getKey());
                if (tells > best.tells()) {
                    best = new Shared(one.getKey(), tells);
                }
            }
        }
        return best;
    }

    /** The words of a phrase and of the phrases both use that run into it. */
    Set<Integer> wordsAround(long phrase, Topic other, Gists gists) {
        Set<Integer> words = gists.wordsOf(phrase);
        var all = new HashSet<>(words);
        for (long next : phrases.keySet()) {
            if (other.phrases.containsKey(next)) {
                Set<Integer> theirs = gists.wordsOf(next);
                if (theirs.stream().anyMatch(words::contains)) {
                    all.addAll(theirs);
                }
            }
        }
        return all;
    }

    /** The places most of the members name, those that tell most first. */
    List<Long> places(Gists gists) {
        return names.entrySet().stream().filter(one -> one.getValue() * 2 >= members.size())
                .map(Map.Entry::getKey).filter(name -> gists.tells(name) > 0)
                .sorted(Comparator.<Long>comparingDouble(name -> -gists.tells(name) * names.get(name)).thenComparing(name -> name))
                .limit(REASONS).toList();
    }

    /** The words that most make it what it is. */
    List<Integer> words() {
        return trouble.entrySet().stream()
                .sorted(Map.Entry.<Integer, Float>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(REASONS).map(Map.Entry::getKey).toList();
    }

    /** The member most like all of them. */
    int middle(List<Gist> gists) {
        return members.stream().max(Comparator.<Integer>comparingDouble(member -> {
            Sparse own = gists.get(member).trouble();
            double sum = 0;
            for (int i = 0; i < own.size(); i++) {
                sum += own.values()[i] * trouble.getOrDefault(own.places()[i], 0f);
            }
            return sum;
        }).thenComparing(member -> -member)).orElseThrow();
    }

    /** Whether each says in its head where it is, and neither knows the other's place. */
    boolean elsewhere(Topic other, Gists gists, double telling) {
        return unknown(other, gists, telling) && other.unknown(this, gists, telling);
    }

    private boolean unknown(Topic other, Gists gists, double telling) {
        boolean any = false;
        for (var one : headNames.entrySet()) {
            if (gists.tells(one.getKey()) >= telling && one.getValue() * 3 >= members.size()) {
                any = true;
                if (other.names.containsKey(one.getKey())) {
                    return false;
                }
            }
        }
        return any;
    }

    boolean inOtherDistrict(Topic other) {
        return !districts.isEmpty() && !other.districts.isEmpty()
                && districts.keySet().stream().noneMatch(other.districts::containsKey);
    }
}
