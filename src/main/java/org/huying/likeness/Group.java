package org.huying.likeness;

import java.util.List;

/**
 * Texts that speak of the same trouble at the same place.
 *
 * @param members where they stand in the list that was given, in order
 * @param middle the one most like all of them: its title may name the group
 * @param places the places most of them name
 * @param words the words that make the trouble, two characters each, the weightiest first
 */
public record Group(List<Integer> members, int middle, List<String> places, List<String> words) {

    /** The same group where each of its texts stands for several. */
    Group of(List<List<Integer>> several) {
        return new Group(members.stream().flatMap(member -> several.get(member).stream()).sorted().toList(),
                several.get(middle).getFirst(), places, words);
    }
}
