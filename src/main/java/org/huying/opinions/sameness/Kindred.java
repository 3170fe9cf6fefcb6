package org.huying.opinions.sameness;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.huying.likeness.Text;
import org.huying.search.Bigrams;

/**
 * Those of a group that share words with its middle, or with one that does: everybody reads a topic, so whoever only
 * happens to stand near is better left out.
 */
final class Kindred {

    private Kindred() {
    }

    /** Which of these, the middle first; where the middle is not among them, the first of them is. */
    static List<Integer> of(List<Integer> members, int middle, List<Text> texts) {
        int first = members.contains(middle) ? middle : members.getFirst();
        var saying = new LinkedHashMap<Set<String>, List<Integer>>();
        saying.put(words(texts.get(first)), new ArrayList<>(List.of(first)));
        members.stream().filter(member -> member != first).forEach(
                member -> saying.computeIfAbsent(words(texts.get(member)), _ -> new ArrayList<>()).add(member));
        var left = new ArrayList<>(saying.keySet());
        var next = new ArrayDeque<>(List.of(left.removeFirst()));
        var found = new ArrayList<Integer>();
        while (!next.isEmpty()) {
            Set<String> one = next.remove();
            found.addAll(saying.getOrDefault(one, List.of()));
            left.removeIf(other -> Closeness.of(one, other) >= Closeness.ENOUGH && next.add(other));
        }
        return found;
    }

    /** What many say in the same words is compared once. */
    private static Set<String> words(Text text) {
        return Bigrams.set(text.title() + "\n" + text.body());
    }
}
