package org.huying.papers;

/** One cell of a form, as many columns wide as it says. */
public sealed interface Cell {

    int columns();

    /** What the cell beside it holds. */
    record Label(String text) implements Cell {

        @Override
        public int columns() {
            return 1;
        }
    }

    /** Something known. */
    record Value(String text, int columns) implements Cell {

        public Value(String text) {
            this(text, 1);
        }
    }

    /** Boxes to tick. */
    record Choice(Ticks ticks, int columns) implements Cell {

        public Choice(Ticks ticks) {
            this(ticks, 1);
        }
    }

    /**
     * Room to write by hand: what is there already, how many lines stay free, and what stands at the bottom right, such
     * as the place for a name and a date.
     */
    record Room(String text, int lines, String closing, int columns) implements Cell {

        public Room(String text, int lines, String closing) {
            this(text, lines, closing, 1);
        }
    }
}
