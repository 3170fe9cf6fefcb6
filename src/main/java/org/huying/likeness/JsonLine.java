package org.huying.likeness;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** One object of JSON in one line. */
final class JsonLine {

    private final StringBuilder line = new StringBuilder("{");

    JsonLine with(String name, String value) {
        name(name);
        quote(value);
        return this;
    }

    JsonLine with(String name, double value) {
        name(name).append(String.format(Locale.ROOT, "%.4f", value));
        return this;
    }

    JsonLine with(String name, List<JsonLine> values) {
        name(name).append('[').append(values.stream().map(JsonLine::toString).collect(Collectors.joining(",")))
                .append(']');
        return this;
    }

    private StringBuilder name(String name) {
        if (line.length() > 1) {
            line.append(',');
        }
        quote(name);
        return line.append(':');
    }

    private void quote(String text) {
        line.append('"');
        for (int i = 0; i < text.length(); i++) {
            char one = text.charAt(i);
            if (one == '"' || one == '\\') {
                line.append('\\').append(one);
            } else if (one < ' ' || Character.isSurrogate(one) && !paired(text, i)) {
                line.append(String.format(Locale.ROOT, "\\u%04x", (int) one));
            } else {
                line.append(one);
            }
        }
        line.append('"');
    }

    private static boolean paired(String text, int at) {
        return Character.isHighSurrogate(text.charAt(at))
                ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
                : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }

    @Override
    public String toString() {
        return line + "}";
    }
}
