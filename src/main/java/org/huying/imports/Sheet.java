package org.huying.imports;

import java.util.List;

/**
 * A spreadsheet as it was read: cells are text and nothing else, whatever they look like.
 *
 * @param name the name of the file
 */
public record Sheet(String name, List<String> header, List<Row> rows) {

    /** The most rows of one file. */
    public static final int MOST_ROWS = 50_000;

    /** The largest file, in megabytes. */
    public static final int MOST_MEGABYTES = 12;

    static final int MOST_COLUMNS = 200;

    /** The most that a spreadsheet program itself lets into one cell. */
    static final int LONGEST_CELL = 32_767;

    /**
     * One row.
     *
     * @param number as a spreadsheet program counts it, from 1 with the header
     */
    public record Row(int number, List<String> cells) {

        /** The cell of that column, empty where the row ends before it. */
        public String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }

        boolean isEmpty() {
            return cells.stream().allMatch(String::isBlank);
        }
    }
}
