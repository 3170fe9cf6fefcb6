package org.huying;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A rule says no. The key names a sentence in the words of the room that refused, the values fill its places; nothing
 * was changed. The page the person came from is shown again with the sentence and everything they typed.
 */
public class Refused extends RuntimeException {

    private final List<Object> values;
    private final Map<String, Refused> fields = new LinkedHashMap<>();

    public Refused(String key, Object... values) {
        super(key, null, false, false);
        this.values = List.of(values);
    }

    /** The key of the sentence, {@code room.meaning}. */
    public String key() {
        return String.valueOf(getMessage());
    }

    public List<Object> values() {
        return values;
    }

    /** The sentences that belong to single fields of a form, by the field's name. */
    public Map<String, Refused> fields() {
        return fields;
    }

    /** Collects what is wrong with the fields of a form, so that all of it is said at once. */
    public static class Incomplete extends Refused {
        public Incomplete() {
            super("web.form-incomplete");
        }

        public Incomplete unless(boolean right, String field, String key, Object... values) {
            if (!right) {
                fields().putIfAbsent(field, new Refused(key, values));
            }
            return this;
        }

        /** The text must be there and must not be longer than that many characters. */
        public Incomplete text(@Nullable String text, String field, int most) {
            if (text == null || text.isBlank()) {
                return unless(false, field, "web.field-empty");
            }
            return unless(text.length() <= most, field, "web.field-long", most, text.length());
        }

        /** Refuses if anything was wrong. */
        public void check() {
            if (!fields().isEmpty()) {
                throw this;
            }
        }
    }

    /** What was asked for does not exist, or lies outside the asker's reach: the two look the same. */
    public static class NotFound extends Refused {
        public NotFound() {
            super("web.not-found");
        }
    }

    /** Somebody else acted on the same thing first. */
    public static class SomeoneWasFaster extends Refused {
        public SomeoneWasFaster(Object... values) {
            super("web.someone-was-faster", values);
        }
    }
}
