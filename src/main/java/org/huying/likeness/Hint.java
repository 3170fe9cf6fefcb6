package org.huying.likeness;

import java.util.List;

/**
 * What is suggested for a text, and why.
 *
 * @param label the label
 * @param confidence how often such a suggestion is right, from 0 to 1
 * @param others what else it might be, the most probable first
 * @param like the past cases most like it that have this label, the most alike first
 * @param because the words that spoke most for this label rather than the next
 */
public record Hint(String label, double confidence, List<Chance> others, List<Like> like, List<Word> because) {

    /** A label and its probability. */
    public record Chance(String label, double confidence) {
    }

    /** A past case and how like it is, from 0 to 1. */
    public record Like(String id, double likeness) {
    }

    /** Words of the text and how much they spoke for the label. */
    public record Word(String words, double weight) {
    }
}
