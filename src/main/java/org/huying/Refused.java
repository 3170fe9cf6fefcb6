package org.huying;

import java.util.List;

/**
 * A rule says no. The key names a sentence in the words of the room that refused, the values fill its places; nothing
 * was changed. Shown on the page the person came from, with everything they typed.
 */
public class Refused extends RuntimeException {

    private final List<Object> values;

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
