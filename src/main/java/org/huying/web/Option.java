package org.huying.web;

import java.util.Arrays;
import java.util.List;

/** One choice of a form field: what is sent and what is shown. */
public record Option(String value, String label) {

    /** Every value of the enum, in its order, with its word. */
    public static List<Option> of(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).map(value -> new Option(value.name(), Text.t(value))).toList();
    }

    /** The enum's value of that name; none where the name is none of them, as from a form filled by hand. */
    public static <E extends Enum<E>> @org.jspecify.annotations.Nullable E read(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants()).filter(value -> value.name().equals(name)).findFirst()
                .orElse(null);
    }
}
