package org.huying.bulletins;

import java.util.Set;

/**
 * What whoever publishes has a say in: a word at the beginning and at the end, and single matters that are left out.
 *
 * @param correction what this edition corrects; only where there is an earlier one
 * @param leftOut numbers of matters
 */
public record Wording(String opening, String closing, String correction, Set<String> leftOut) {

    /** The longest word at the beginning or the end, in characters. */
    public static final int LONGEST = 2000;

    public static final Wording NONE = new Wording("", "", "", Set.of());

    public Wording {
        leftOut = Set.copyOf(leftOut);
    }
}
