package org.huying.office;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.huying.Refused;

/** A register an administrator keeps, in the order in which a district is set up. */
public enum Register {
    REGIONS(List.of(Field.AREA, Field.NAME), List.of(Field.MARK, Field.LONGITUDE, Field.LATITUDE)),
    STATIONS(List.of(Field.CODE, Field.NAME, Field.REGION, Field.KIND),
            List.of(Field.ADDRESS, Field.HOURS, Field.PHONE, Field.LONGITUDE, Field.LATITUDE, Field.RHYTHM, Field.RULES,
                    Field.PLAN, Field.RESULTS, Field.EQUIPMENT)),
    DEPARTMENTS(List.of(Field.CODE, Field.NAME, Field.REGION), List.of()),
    DEPUTIES(List.of(Field.CODE, Field.NAME, Field.LEVEL, Field.STATION), List.of(Field.TRADE, Field.BIO)),
    COUNCIL_MEMBERS(List.of(Field.CODE, Field.NAME, Field.REGION), List.of(Field.TRADE)),
    CATEGORIES(List.of(Field.CATEGORY, Field.NAME), List.of());

    private final List<Field> needed;
    private final List<Field> optional;

    Register(List<Field> needed, List<Field> optional) {
        this.needed = needed;
        this.optional = optional;
    }

    /** @throws Refused.NotFound where no register has this path */
    public static Register at(String path) {
        return Arrays.stream(values()).filter(register -> register.path().equals(path)).findFirst()
                .orElseThrow(Refused.NotFound::new);
    }

    /** Its part of an address. */
    public String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What every line must say. */
    public List<Field> needed() {
        return needed;
    }

    public List<Field> fields() {
        return java.util.stream.Stream.concat(needed.stream(), optional.stream()).toList();
    }

    /** The field by which a line is known. */
    public Field key() {
        return needed.getFirst();
    }

    /** Which field each column holds, as its heading says; the first of several counts. */
    Map<Field, Integer> columns(List<String> header) {
        var columns = new EnumMap<Field, Integer>(Field.class);
        for (Field field : fields()) {
            for (int i = 0; i < header.size(); i++) {
                if (field.isCalled(header.get(i)) && !columns.containsValue(i)) {
                    columns.put(field, i);
                    break;
                }
            }
        }
        return columns;
    }
}
