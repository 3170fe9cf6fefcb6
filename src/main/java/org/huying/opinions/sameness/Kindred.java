package org.huying.opinions.sameness;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
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
        var words = new HashMap<Integer, Set<String>>();
        members.forEach(member -> words.put(member, Bigrams.set(words(texts.get(member)))));
        var found = new ArrayList<>(List.of(first));
        var left = new ArrayList<>(members);
        left.remove(Integer.valueOf(first));
        var next = new ArrayDeque<>(found);
        while (!next.isEmpty()) {
            int one = next.remove();
            List<Integer> near = left.stream()
                    .filter(other -> Closeness.of(words.getOrDefault(one, Set.of()),
                            words.getOrDefault(other, Set.of())) >= Closeness.ENOUGH)
                    .toList();
            left.removeAll(near);
            found.addAll(near);
            next.addAll(near);
        }
        return found;
    }

    private static String words(Text text) {
        return text.title() + "\n" + text.body();
    }
}
