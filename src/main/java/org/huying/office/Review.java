package org.huying.office;

import java.util.List;
import java.util.Map;
import org.huying.Refused;

/**
 * What is thought of a spreadsheet, row by row.
 *
 * @param unused headings that mean nothing to the register
 * @param counts rows by what putting them does
 * @param bad rows that cannot be put, with what is wrong
 * @param some the first rows that can
 */
public record Review(List<String> unused, Map<Effect, Long> counts, List<Row> bad, List<Row> some) {

    /** One row; what is wrong stands by the field's name. */
    public record Row(int number, Effect effect, Map<Field, String> cells, Map<String, Refused> problems) {
    }

    public long count(Effect effect) {
        return counts.getOrDefault(effect, 0L);
    }

    /** Rows that putting the file would write. */
    public long writes() {
        return count(Effect.NEW) + count(Effect.CHANGED);
    }
}
