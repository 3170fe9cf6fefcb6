package org.huying.office.web;

import java.util.ArrayList;
import java.util.List;
import org.huying.Refused;
import org.huying.office.Draft;
import org.huying.office.Field;
import org.huying.office.Review;
import org.huying.web.Page;
import org.huying.web.Text;
import org.jspecify.annotations.Nullable;

/** Step two: what is thought of the rows; and, once they are in, what became of them. */
record ReviewPage(Draft draft, Review review) implements Page {

    private static final int EXCERPT = 120;

    /** One cell of a row that is shown. */
    record Cell(String label, String text, String sentence) {
    }

    boolean isApplied() {
        return draft.appliedAt() != null;
    }

    String title() {
        return Text.t(isApplied() ? "office.applied" : "office.look-over");
    }

    List<Cell> cells(Review.Row row) {
        var cells = new ArrayList<Cell>();
        for (Field field : draft.register().fields()) {
            @Nullable
            Refused problem = row.problems().get(field.key());
            String text = row.cells().getOrDefault(field, "").strip();
            if (problem != null || !text.isEmpty()) {
                cells.add(new Cell(Text.t(field),
                        text.length() <= EXCERPT ? text : text.substring(0, EXCERPT) + "…",
                        problem == null ? "" : Text.of(problem)));
            }
        }
        return cells;
    }
}
