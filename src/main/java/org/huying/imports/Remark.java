package org.huying.imports;

import org.huying.Refused;

/**
 * What there is to say of one cell.
 *
 * @param column the cell's column, -1 for the row as a whole
 * @param stops whether the row cannot be taken before this is mended
 * @param sentence the key of the sentence and what fills its places
 */
public record Remark(int column, boolean stops, Refused sentence) {

    static Remark stop(int column, String key, Object... values) {
        return new Remark(column, true, new Refused(key, values));
    }

    static Remark note(int column, String key, Object... values) {
        return new Remark(column, false, new Refused(key, values));
    }
}
