package org.huying.office;

import java.util.EnumMap;
import java.util.Map;
import org.huying.Refused;
import org.jspecify.annotations.Nullable;

/** One line of a register as somebody typed it, in a form or in a spreadsheet, and what is wrong with it. */
public final class Typed {

    private final Map<Field, String> values = new EnumMap<>(Field.class);
    private final Refused.Incomplete problems = new Refused.Incomplete();

    public Typed(Map<Field, String> values) {
        values.forEach((field, value) -> this.values.put(field, value.strip()));
    }

    String get(Field field) {
        return values.getOrDefault(field, "");
    }

    /** One line of text, as much as fits; an empty one is a problem. */
    String needed(Field field, int most) {
        problems.text(get(field), field.key(), most);
        return get(field).replaceAll("[\\s\\u3000]+", " ");
    }

    String optional(Field field, int most) {
        unless(get(field).length() <= most, field, "web.field-long", most, get(field).length());
        return get(field);
    }

    /** Degrees within these bounds, none where nothing was typed. */
    @Nullable
    Double degrees(Field field, double least, double most) {
        if (get(field).isEmpty()) {
            return null;
        }
        try {
            double degrees = Double.parseDouble(get(field));
            unless(degrees >= least && degrees <= most, field, "office.degrees-wrong",
                    field == Field.LONGITUDE ? 0 : 1);
            return degrees;
        } catch (NumberFormatException _) {
            unless(false, field, "office.degrees-wrong", field == Field.LONGITUDE ? 0 : 1);
            return null;
        }
    }

    void unless(boolean right, Field field, String key, Object... values) {
        problems.unless(right, field.key(), key, values);
    }

    boolean isFine() {
        return problems.fields().isEmpty();
    }

    Map<String, Refused> problems() {
        return problems.fields();
    }

    void check() {
        problems.check();
    }
}
