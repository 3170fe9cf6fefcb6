package org.huying.matters;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Where the next page of a list begins: behind the last line of the page before. */
public record Cursor(@Nullable Instant at, String id) {

    public static final Cursor START = new Cursor(null, "");

    /** Reads what {@link #toString} wrote; anything else begins at the start. */
    public static Cursor of(String text) {
        int split = text.indexOf('~');
        if (split < 0) {
            return START;
        }
        try {
            return new Cursor(Instant.parse(text.substring(0, split)), text.substring(split + 1));
        } catch (DateTimeParseException _) {
            return START;
        }
    }

    @Override
    public String toString() {
        return at + "~" + id;
    }
}
