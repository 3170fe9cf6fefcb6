package org.huying.imports.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import org.huying.imports.Column;
import org.huying.imports.Job;
import org.huying.imports.Remark;
import org.huying.imports.Sheet;
import org.huying.imports.Verdict;
import org.huying.web.Option;
import org.huying.web.Page;
import org.huying.web.Text;

/**
 * Step two: what the columns mean, and what is thought of the rows.
 *
 * @param shown some rows from the beginning, and rows that cannot be taken
 * @param answered good rows that bring their answer with them
 * @param problem why the columns cannot be used as they are, or empty
 */
record PreviewPage(Job job, Sheet sheet, List<Verdict> shown, int good, int bad, int answered, String problem)
        implements
        Page {

    private static final int FIRST = 5;
    private static final int BAD = 30;
    private static final int SAMPLE = 60;
    private static final int EXCERPT = 160;

    /** One cell of a row that is shown. */
    record Cell(String label, String text, String sentence, boolean stops) {
    }

    static PreviewPage of(Job job, Sheet sheet, List<Verdict> verdicts) {
        var shown = new LinkedHashSet<>(verdicts.subList(0, Math.min(FIRST, verdicts.size())));
        verdicts.stream().filter(Verdict.Bad.class::isInstance).limit(BAD).forEach(shown::add);
        int good = Math.toIntExact(verdicts.stream().filter(Verdict.Good.class::isInstance).count());
        int answered = Math.toIntExact(verdicts.stream()
                .filter(verdict -> verdict instanceof Verdict.Good one && !one.entry().answer().isEmpty()).count());
        return new PreviewPage(job, sheet, List.copyOf(shown), good, verdicts.size() - good, answered, "");
    }

    static PreviewPage unmapped(Job job, Sheet sheet, String problem) {
        return new PreviewPage(job, sheet, List.of(), 0, 0, 0, problem);
    }

    List<Option> meanings() {
        return Arrays.stream(Column.values()).map(column -> new Option(column.name(), Text.t(column))).toList();
    }

    String meaning(int index) {
        var meanings = job.task().columns().meanings();
        Column column = index < meanings.size() ? meanings.get(index) : null;
        return column == null ? "" : column.name();
    }

    /** The first cell of the column with anything in it. */
    String sample(int index) {
        return sheet.rows().stream().map(row -> row.cell(index)).filter(cell -> !cell.isBlank()).findFirst()
                .map(cell -> cut(cell, SAMPLE)).orElse("");
    }

    /** The cells of a row that mean something or have something wrong with them. */
    List<Cell> cells(Verdict verdict) {
        var cells = new ArrayList<Cell>();
        for (int i = 0; i < sheet.header().size(); i++) {
            String text = cut(verdict.row().cell(i), EXCERPT);
            var remark = verdict.of(i);
            if (remark.isPresent() || !meaning(i).isEmpty() && !text.isBlank()) {
                cells.add(new Cell(sheet.header().get(i), text,
                        remark.map(one -> Text.of(one.sentence())).orElse(""),
                        remark.filter(Remark::stops).isPresent()));
            }
        }
        verdict.of(-1).ifPresent(remark -> cells
                .add(new Cell(Text.t("imports.row-whole"), "", Text.of(remark.sentence()), remark.stops())));
        return cells;
    }

    private static String cut(String text, int most) {
        String line = text.strip();
        return line.length() <= most ? line
                : line.substring(0, line.offsetByCodePoints(0, most - 1 - surrogates(line, most))) + "…";
    }

    private static int surrogates(String line, int most) {
        return Math.toIntExact(
                line.substring(0, most).chars().filter(one -> Character.isLowSurrogate((char) one)).count());
    }
}
