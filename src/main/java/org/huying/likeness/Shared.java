package org.huying.likeness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;

/** What two texts both say. */
public final class Shared {

    private static final int MOST = 8;

    private Shared() {
    }

    /** A part of a text, as {@link String#substring(int, int)} takes it. */
    public record Range(int from, int to) {
    }

    /** The parts of a text of that many characters and more that stand in the other as well, to be marked. */
    public static List<Range> ranges(String text, String other, int shortest) {
        char[] mine = Grams.foldEach(text);
        String theirs = new String(Grams.foldEach(other));
        var ranges = new ArrayList<Range>();
        for (int from = 0; from < mine.length; from++) {
            int to = from;
            while (to < mine.length && mine[to] != ' ' && theirs.contains(new String(mine, from, to + 1 - from))) {
                to++;
            }
            if (to - from >= shortest) {
                ranges.add(new Range(from, to));
                from = to - 1;
            }
        }
        return ranges;
    }

    /** The rows of words of a text all of which are among those, the most telling first. */
    static List<String> runs(Text text, Packed words, Rarity rarity, int texts) {
        int[] known = words.words();
        var weights = new HashMap<String, Double>();
        for (char[] folded : List.of(text.foldedTitle(), text.foldedBody())) {
            for (int from = 0; from + 1 < folded.length; from++) {
                int to = from;
                double weight = 0;
                while (to + 1 < folded.length && folded[to] != ' ' && folded[to + 1] != ' ') {
                    int place = Rarity.place((long) folded[to] << Character.SIZE | folded[to + 1]);
                    if (Arrays.binarySearch(known, place) < 0) {
                        break;
                    }
                    weight += rarity.square(place, texts);
                    to++;
                }
                if (to > from) {
                    weights.put(new String(folded, from, to + 1 - from), weight);
                    from = to;
                }
            }
        }
        return weights.keySet().stream().sorted(Comparator.comparingDouble(run -> -weights.getOrDefault(run, 0.0)))
                .limit(MOST).toList();
    }
}
