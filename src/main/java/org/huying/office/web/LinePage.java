package org.huying.office.web;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huying.office.Field;
import org.huying.office.Register;
import org.huying.web.Option;
import org.huying.web.Page;
import org.huying.web.Text;
import org.jspecify.annotations.Nullable;

/**
 * The form of one line of a register.
 *
 * @param key of the line, empty for a new one
 * @param retiredOn since when it is not in use any more
 */
record LinePage(Register register, String key, String name, Map<Field, String> values, @Nullable LocalDate retiredOn,
        Choices choices) implements Page {

    private static final Set<Field> LONG = EnumSet.of(Field.RHYTHM, Field.RULES, Field.PLAN, Field.RESULTS,
            Field.EQUIPMENT, Field.BIO);
    private static final Set<Field> CHOSEN = EnumSet.of(Field.REGION, Field.KIND, Field.LEVEL, Field.STATION);
    private static final Set<Field> HINTED = EnumSet.of(Field.AREA, Field.CATEGORY, Field.CODE, Field.MARK,
            Field.LONGITUDE,
            Field.REGION, Field.HOURS, Field.RULES);

    boolean isNew() {
        return key.isEmpty();
    }

    /** Whether lines of the register can go out of use. */
    boolean canRetire() {
        return !isNew() && register != Register.REGIONS && register != Register.CATEGORIES;
    }

    String title() {
        return isNew() ? Text.t("office.new." + register.path()) : name;
    }

    String address() {
        return "/admin/" + register.path() + "/" + (isNew() ? "new" : key);
    }

    /** The fields that are typed here; the key of a line never changes. */
    List<Field> fields() {
        return register.fields().stream().filter(field -> isNew() || field != register.key()).toList();
    }

    boolean isLong(Field field) {
        return LONG.contains(field);
    }

    boolean isChosen(Field field) {
        return CHOSEN.contains(field);
    }

    List<Option> options(Field field) {
        return choices.of(register, field);
    }

    boolean isOptional(Field field) {
        return !register.needed().contains(field);
    }

    String value(Field field) {
        return values.getOrDefault(field, "");
    }

    String hint(Field field) {
        return HINTED.contains(field) ? Text.t("office.hint." + field.name()) : "";
    }
}
