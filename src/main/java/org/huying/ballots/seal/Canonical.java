package org.huying.ballots.seal;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * JSON written in one way only: fields in their order, no blanks, in strings no escapes but backslash and quote, b f n r t,
 * and u with four upper-case digits for other control characters. As in the ledger, so that a hash has one meaning.
 */
final class Canonical {

    private static final String ESCAPED = "\"\\\b\f\n\r\t";
    private static final String ESCAPES = "\"\\bfnrt";

    private final StringBuilder json = new StringBuilder("{");

    static Canonical object() {
        return new Canonical();
    }

    Canonical text(String key, String value) {
        return raw(key, quoted(value));
    }

    Canonical number(String key, long value) {
        return raw(key, Long.toString(value));
    }

    Canonical texts(String key, List<String> values) {
        return raw(key, "[" + String.join(",", values.stream().map(Canonical::quoted).toList()) + "]");
    }

    Canonical map(String key, Map<String, String> values) {
        var object = object();
        values.forEach(object::text);
        return raw(key, object.end());
    }

    Canonical objects(String key, List<String> objects) {
        return raw(key, "[" + String.join(",", objects) + "]");
    }

    Canonical raw(String key, String value) {
        json.append(json.length() > 1 ? "," : "").append(quoted(key)).append(':').append(value);
        return this;
    }

    /** What was signed, and behind it the signatures. */
    static String signed(String head, List<String> signatures) {
        return head.substring(0, head.length() - 1)
                + object().texts("signatures", signatures).end().replaceFirst("\\{", ",");
    }

    String end() {
        return json + "}";
    }

    private static String quoted(String text) {
        var quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            int known = ESCAPED.indexOf(letter);
            if (known >= 0) {
                quoted.append('\\').append(ESCAPES.charAt(known));
            } else if (letter < ' ') {
                quoted.append(String.format(Locale.ROOT, "\\u%04X", (int) letter));
            } else {
                quoted.append(letter);
            }
        }
        return quoted.append('"').toString();
    }
}
