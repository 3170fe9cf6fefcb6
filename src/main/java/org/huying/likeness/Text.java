package org.huying.likeness;

/**
 * What somebody wrote, as far as likeness goes.
 *
 * @param place where it is, as it was told; empty where only the text tells
 * @param time when, as it was told; empty where unknown
 */
public record Text(String id, String title, String body, String place, String time) {

    /** Nobody says more in one opinion; what comes after is not looked at. */
    static final int LONGEST = 6000;

    public Text(String id, String title, String body) {
        this(id, title, body, "", "");
    }

    /** The title as it is compared. */
    char[] foldedTitle() {
        return Grams.fold(shortened(title));
    }

    /** The body as it is compared. */
    char[] foldedBody() {
        return Grams.fold(shortened(body));
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    /** Nothing personal where texts are printed by accident. */
    @Override
    public String toString() {
        return "Text[" + id + "]";
    }
}
