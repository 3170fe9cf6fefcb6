package org.huying.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A text as PostgreSQL's {@code tsvector}: every two neighbouring letters or digits with their place. Chinese has no
 * spaces to find words by, and most of its words have two characters: a bigram finds them, and a row of bigrams finds
 * anything longer exactly as it was written. Full-width forms, capitals and punctuation make no difference.
 */
public final class Bigrams {

    private Bigrams() {
    }

    /** The vector of some texts, to be cast with {@code ?::tsvector}. */
    public static String vector(String... texts) {
        var vector = new StringBuilder();
        int place = 1;
        for (String text : texts) {
            for (List<String> run : runs(text)) {
                for (String bigram : bigrams(run)) {
                    vector.append('\'').append(bigram).append("':").append(place++).append(' ');
                }
                place++; // what a comma separates are no neighbours
            }
        }
        return vector.toString();
    }

    /** The different bigrams of a text, wherever they stand. */
    public static java.util.Set<String> set(String text) {
        var set = new java.util.HashSet<String>();
        runs(text).forEach(run -> set.addAll(bigrams(run)));
        return set;
    }

    /** Letters and digits that stand together, one string for each. */
    static List<List<String>> runs(String text) {
        var runs = new ArrayList<List<String>>();
        var run = new ArrayList<String>();
        text.codePoints().forEach(point -> {
            String folded = fold(point);
            if (folded.isEmpty()) {
                end(runs, run);
            } else {
                folded.codePoints().forEach(one -> run.add(Character.toString(one)));
            }
        });
        end(runs, run);
        return runs;
    }

    private static void end(List<List<String>> runs, List<String> run) {
        if (!run.isEmpty()) {
            runs.add(List.copyOf(run));
            run.clear();
        }
    }

    static List<String> bigrams(List<String> run) {
        var bigrams = new ArrayList<String>();
        for (int i = 0; i + 1 < run.size(); i++) {
            bigrams.add(run.get(i) + run.get(i + 1));
        }
        return bigrams;
    }

    /** The character as it is compared, empty where it is neither letter nor digit. */
    static String fold(int point) {
        String folded = Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return folded.codePoints().allMatch(Character::isLetterOrDigit) ? folded : "";
    }
}
