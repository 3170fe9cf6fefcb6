package org.huying.papers;

import java.util.List;

/** One row of a form. */
public record Row(List<Cell> cells) {

    private static final int LONG_TEXT = 300;

    public Row {
        cells = List.copyOf(cells);
        if (cells.isEmpty()) {
            throw new IllegalArgumentException("A row has at least one cell");
        }
    }

    public Row(Cell... cells) {
        this(List.of(cells));
    }

    /** The row most forms are made of: what it is, and the value across the rest. */
    public static Row of(String label, String value) {
        return new Row(new Cell.Label(label), new Cell.Value(value));
    }

    /** Two labels with their values side by side. */
    public static Row of(String label, String value, String secondLabel, String secondValue) {
        return new Row(new Cell.Label(label), new Cell.Value(value), new Cell.Label(secondLabel),
                new Cell.Value(secondValue));
    }

    /** Whether the row is better kept on one page than torn. */
    boolean isShort() {
        return cells.stream().noneMatch(cell -> switch (cell) {
            case Cell.Value(String text, int _) -> text.length() > LONG_TEXT;
            case Cell.Room(String text, int _, String _, int _) -> text.length() > LONG_TEXT;
            case Cell.Label _, Cell.Choice _ -> false;
        });
    }

    int columns() {
        return cells.stream().mapToInt(Cell::columns).sum();
    }
}
