package org.huying.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.huying.Refused;

/** Gathers rows as they are read, within the limits, and finds the header among the first of them. */
final class SheetBuilder {

    private static final int HEADER_WITHIN = 10;

    private final String name;
    private final ToLongFunction<List<String>> known;
    private final List<Sheet.Row> rows = new ArrayList<>();

    /** @param known how many headings of a row are known */
    SheetBuilder(String name, ToLongFunction<List<String>> known) {
        this.name = name;
        this.known = known;
    }

    /** Takes the next row; empty ones are passed over. */
    void add(int number, List<String> cells) {
        if (cells.size() > Sheet.MOST_COLUMNS) {
            throw new Refused("imports.too-many-columns", Sheet.MOST_COLUMNS);
        }
        var row = new Sheet.Row(number, cells.stream().map(SheetBuilder::clean).toList());
        if (!row.isEmpty()) {
            rows.add(row);
        }
        if (rows.size() > Sheet.MOST_ROWS + HEADER_WITHIN) {
            throw new Refused("imports.too-many-rows", Sheet.MOST_ROWS);
        }
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** A heading above the table, as registers have it, is passed over: the header is the row most of whose cells are known. */
    Sheet sheet() {
        if (rows.size() < 2) {
            throw new Refused("imports.empty");
        }
        int header = 0;
        long most = 0;
        for (int i = 0; i < Math.min(HEADER_WITHIN, rows.size() - 1); i++) {
            long here = known.applyAsLong(rows.get(i).cells());
            if (here > most) {
                header = i;
                most = here;
            }
        }
        List<Sheet.Row> below = List.copyOf(rows.subList(header + 1, rows.size()));
        if (below.size() > Sheet.MOST_ROWS) {
            throw new Refused("imports.too-many-rows", Sheet.MOST_ROWS);
        }
        return new Sheet(name, rows.get(header).cells().stream().map(String::strip).toList(), below);
    }

    /** Characters that no text has are left out; the quote that our own tables put before a formula is taken back. */
    private static String clean(String cell) {
        String text = cell.replaceAll("[\\p{Cc}\\ufeff&&[^\\n\\t]]", "");
        return text.length() > 1 && text.charAt(0) == '\'' && Report.isFormula(text.substring(1)) ? text.substring(1)
                : text;
    }
}
