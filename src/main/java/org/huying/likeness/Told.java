package org.huying.likeness;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * A text with the places it names.
 *
 * @param head the title and the place as it was told, folded
 * @param title how long the title is in it
 */
record Told(char[] head, int title, char[] body, Places.Named headNames, Places.Named bodyNames) {

    private static final int PHRASE = 4;

    static Told of(Text text) {
        char[] title = text.foldedTitle();
        char[] head = text.place().isEmpty() ? title : Grams.fold(new String(title) + " " + text.place());
        char[] body = text.foldedBody();
        return new Told(head, title.length, body, Places.in(head), Places.in(body));
    }

    Set<Long> names() {
        var names = new TreeSet<>(headNames.names());
        names.addAll(bodyNames.names());
        return names;
    }

    /** What is said in four characters, in the title or anywhere. */
    Set<Long> phrases(boolean inTitle) {
        var phrases = new HashSet<Long>();
        Grams.each(head, PHRASE, PHRASE, (gram, _, _) -> phrases.add(gram));
        if (!inTitle) {
            Grams.each(body, PHRASE, PHRASE, (gram, _, _) -> phrases.add(gram));
        }
        return phrases;
    }

    /** Those of the head if it names any. */
    Set<Long> districts() {
        return headNames.districts().isEmpty() ? bodyNames.districts() : headNames.districts();
    }
}
