package org.huying.likeness;

/** A past case: a text with the label people gave it, a category or a department. */
public record Case(Text text, String label) {
}
