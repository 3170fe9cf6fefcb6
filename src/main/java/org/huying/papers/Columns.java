package org.huying.papers;

import java.util.Arrays;
import java.util.BitSet;

/** The columns a form's rows fall into: narrow where only labels start, the rest shared by the values. */
record Columns(int count, BitSet labels) {

    private static final double LABEL_SHARE = 0.18;

    static Columns of(Block.Table table) {
        int count = table.rows().stream().mapToInt(Row::columns).max().orElse(1);
        var labels = new BitSet(count);
        var values = new BitSet(count);
        for (Row row : table.rows()) {
            int column = 0;
            for (Cell cell : row.cells()) {
                (cell instanceof Cell.Label ? labels : values).set(column);
                column += cell.columns();
            }
        }
        labels.andNot(values);
        return new Columns(count, labels);
    }

    /** How many columns the cell takes; a row's last cell takes what is left. */
    int span(Row row, int cell) {
        boolean last = cell == row.cells().size() - 1;
        return row.cells().get(cell).columns() + (last ? count - row.columns() : 0);
    }

    /** The width of each column as a share of the whole, 1 in all. */
    double[] shares() {
        var shares = new double[count];
        int wide = count - labels.cardinality();
        double label = wide == 0 ? 1.0 / count : Math.min(LABEL_SHARE, 1.0 / count);
        double value = wide == 0 ? 0 : (1 - label * labels.cardinality()) / wide;
        Arrays.setAll(shares, column -> labels.get(column) ? label : value);
        return shares;
    }
}
