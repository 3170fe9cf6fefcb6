package org.huying.imports.web;

import java.util.ArrayList;
import java.util.List;
import org.huying.imports.Job;
import org.huying.imports.RefusedRow;
import org.huying.imports.Remark;
import org.huying.web.Page;
import org.huying.web.Text;

/** An import under way, or over: how far it is, and which rows are not in. */
record JobPage(Job job, List<String> header, List<RefusedRow> refused) implements Page {

    private static final int EXCERPT = 160;

    /** The cells that are wrong, and what is wrong with them. */
    List<PreviewPage.Cell> cells(RefusedRow row) {
        var cells = new ArrayList<PreviewPage.Cell>();
        for (Remark remark : row.remarks()) {
            int column = remark.column();
            String label = column >= 0 && column < header.size() ? header.get(column) : Text.t("imports.row-whole");
            String text = column >= 0 && column < row.cells().size() ? row.cells().get(column).strip() : "";
            cells.add(new PreviewPage.Cell(label, text.length() <= EXCERPT ? text : text.substring(0, EXCERPT) + "…",
                    Text.of(remark.sentence()), remark.stops()));
        }
        return cells;
    }
}
