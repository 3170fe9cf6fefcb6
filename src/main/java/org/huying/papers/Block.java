package org.huying.papers;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a paper's body, from top to bottom. Line breaks in a text start a new paragraph. */
public sealed interface Block {

    /** Text with the first line set in by two characters. */
    record Paragraph(String text) implements Block {
    }

    /** Whom the paper speaks to, at the left edge. */
    record Salutation(String text) implements Block {
    }

    /** A numbered heading within the text, such as 一、关于停车问题. */
    record Heading(String text) implements Block {
    }

    /** A bordered form. Rows may differ in their cells; the last cell of a row reaches the right edge. */
    record Table(List<Row> rows) implements Block {

        public Table {
            rows = List.copyOf(rows);
        }

        public Table(Row... rows) {
            this(List.of(rows));
        }
    }

    /** A question with boxes to tick. */
    record Choice(String question, Ticks ticks) implements Block {
    }

    /** A label and empty lines to write on by hand. */
    record Lines(String label, int blankLines) implements Block {
    }

    /** What is sent along (附件). */
    record Enclosures(List<String> titles) implements Block {

        public Enclosures {
            titles = List.copyOf(titles);
        }
    }

    /**
     * Unit and date at the right with room for the seal; whom to ask stands below. Without a date there is room to
     * write one.
     */
    record Signature(String unit, @Nullable LocalDate on, String contact) implements Block {

        /** How far the wider of unit and date stays from the right edge, in characters. */
        private static final double FROM_EDGE = 4;

        String date() {
            return on == null ? "　　　年　　月　　日" : Ink.date(on);
        }

        /** How far the unit stays from the right edge so that it is centred over the date. */
        double unitFromEdge() {
            return FROM_EDGE + Math.max(0, (Ink.ems(date()) - Ink.ems(unit)) / 2);
        }

        double dateFromEdge() {
            return FROM_EDGE + Math.max(0, (Ink.ems(unit) - Ink.ems(date())) / 2);
        }
    }
}
