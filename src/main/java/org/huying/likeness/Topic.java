package org.huying.likeness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Texts that were found alike, taken together.
 *
 * @param members where they stand among all
 * @param trouble the sum of their troubles
 * @param names how many name which place
 * @param proper how many name which place that is nothing else, also where nobody else does
 * @param phrases how many use which phrase
 * @param headNames how many name which place in the title
 * @param districts how many name which district
 */
record Topic(List<Integer> members, Sparse trouble, Tally names, Tally proper, Tally phrases, Tally headNames,
        Tally districts) {

    private static final int REASONS = 5;

    /** A topic of many members keeps the words that make it what it is. */
    private static final int MOST_WORDS = 300;

    /** A word of the name of the case counts less as its trouble. */
    private static final double LESS = 0.3;

    static Topic of(int place, Gist gist) {
        return new Topic(List.of(place), gist.trouble(), Tally.once(gist.names()), Tally.once(gist.proper()),
                Tally.once(gist.phrases()), Tally.once(gist.headNames()), Tally.once(gist.districts()));
    }

    Topic with(Topic other) {
        var all = new ArrayList<>(members);
        all.addAll(other.members);
        return new Topic(all, trouble.plus(other.trouble).heaviest(MOST_WORDS), names.plus(other.names),
                proper.plus(other.proper), phrases.plus(other.phrases).among(all.size()),
                headNames.plus(other.headNames),
                districts.plus(other.districts));
    }

    /**
     * The mean likeness of the troubles of the one's members to those of the other's.
     *
     * @param less words that count less
     */
    double troubleLike(Topic other, Set<Integer> less) {
        int[] mine = trouble.places();
        int[] theirs = other.trouble.places();
        double sum = 0;
        for (int i = 0, j = 0; i < mine.length && j < theirs.length;) {
            if (mine[i] == theirs[j]) {
                sum += trouble.values()[i] * other.trouble.values()[j]
                        * (!less.isEmpty() && less.contains(mine[i]) ? LESS : 1);
                i++;
                j++;
            } else if (mine[i] < theirs[j]) {
                i++;
            } else {
                j++;
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

    private Shared best(Tally mine, Tally theirs, Topic other, Gists gists) {
        Shared best = Shared.NONE;
        for (int i = 0, j = 0; i < mine.size() && j < theirs.size();) {
            if (mine.names()[i] == theirs.names()[j]) {
                double share = Math.sqrt((double) mine.counts()[i] * theirs.counts()[j] / members.size()
                        / other.members.size());
                double tells = share * gists.tells(mine.names()[i]);
                if (tells > best.tells()) {
                    best = new Shared(mine.names()[i], tells);
                }
                i++;
                j++;
            } else if (mine.names()[i] < theirs.names()[j]) {
                i++;
            } else {
                j++;
            }
        }
        return best;
    }

    /** The words of a phrase and of the phrases both use that run into it. */
    Set<Integer> wordsAround(long phrase, Topic other, Gists gists) {
        var all = new HashSet<>(gists.wordsOf(phrase));
        for (long next : phrases.names()) {
            if (Grams.runInto(phrase, next) && other.phrases.has(next)) {
                all.addAll(gists.wordsOf(next));
            }
        }
        return all;
    }

    /** Whether each says in its head where it is, and neither knows the other's place. */
    boolean elsewhere(Topic other, Gists gists, double telling) {
        return unknownTo(other, gists, telling) && other.unknownTo(this, gists, telling);
    }

    /** Whether each says somewhere where it is, and they have no place in common. */
    boolean apart(Topic other) {
        return proper.size() > 0 && other.proper.size() > 0 && !proper.meets(other.proper);
    }

    private boolean unknownTo(Topic other, Gists gists, double telling) {
        boolean any = false;
        for (int i = 0; i < headNames.size(); i++) {
            long name = headNames.names()[i];
            if (headNames.counts()[i] * 3 >= members.size() && gists.tells(name) >= telling) {
                any = true;
                if (other.names.has(name)) {
                    return false;
                }
            }
        }
        return any;
    }

    boolean inOtherDistrict(Topic other) {
        return districts.size() > 0 && other.districts.size() > 0 && !districts.meets(other.districts);
    }

    /** The places most of the members name, those that tell most first. */
    List<Long> places(Gists gists) {
        return IntStream.range(0, names.size()).filter(i -> names.counts()[i] * 2 >= members.size()).boxed()
                .sorted(Comparator.comparingDouble(i -> -gists.tells(names.names()[i]) * names.counts()[i]))
                .limit(REASONS).map(i -> names.names()[i]).toList();
    }

    /** The words that most make it what it is. */
    List<Integer> words() {
        return IntStream.range(0, trouble.size()).boxed().sorted(Comparator.comparingDouble(i -> -trouble.values()[i]))
                .limit(REASONS).map(i -> trouble.places()[i]).toList();
    }

    /** The member most like all of them. */
    int middle(List<Gist> gists) {
        int middle = members.getFirst();
        double most = -1;
        for (int member : members) {
            Sparse own = gists.get(member).trouble();
            double sum = 0;
            for (int i = 0; i < own.size(); i++) {
                sum += own.values()[i] * trouble.at(own.places()[i]);
            }
            if (sum > most || sum == most && member < middle) {
                most = sum;
                middle = member;
            }
        }
        return middle;
    }
}
