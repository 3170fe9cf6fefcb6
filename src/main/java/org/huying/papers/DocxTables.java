package org.huying.papers;

import static org.apache.poi.xwpf.usermodel.ParagraphAlignment.CENTER;
import static org.apache.poi.xwpf.usermodel.ParagraphAlignment.RIGHT;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTable.XWPFBorderType;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableCell.XWPFVertAlign;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.officeDocument.x2006.sharedTypes.STXAlign;
import org.openxmlformats.schemas.officeDocument.x2006.sharedTypes.STYAlign;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHAnchor;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STVAnchor;

/** The bordered forms of a DOCX, and the ruled foot of its last page. */
final class DocxTables {

    private static final int WIDTH = Line.twips(Sheet.TEXT_WIDTH);
    private static final int PADDING = 100;
    private static final String BLACK = "000000";
    private static final double FOOT_SIZE = 14;

    private final XWPFDocument document;
    private final Type type;

    DocxTables(XWPFDocument document, Type type) {
        this.document = document;
        this.type = type;
    }

    void form(Block.Table form) {
        if (form.rows().isEmpty()) {
            return;
        }
        var columns = Columns.of(form);
        var table = table(columns.shares());
        for (int row = 0; row < form.rows().size(); row++) {
            row(row == 0 ? table.getRow(0) : table.insertNewTableRow(row), form.rows().get(row), columns);
        }
        closeTable();
    }

    private void row(XWPFTableRow written, Row row, Columns columns) {
        written.setCantSplitRow(row.isShort());
        int column = 0;
        for (int cell = 0; cell < row.cells().size(); cell++) {
            int span = columns.span(row, cell);
            double share = IntStream.range(column, column + span).mapToDouble(at -> columns.shares()[at]).sum();
            var place = cell < written.getTableCells().size() ? written.getCell(cell) : written.createCell();
            fill(new Cursor(shape(place, span, share)), row.cells().get(cell));
            column += span;
        }
    }

    private void fill(Cursor cursor, Cell cell) {
        switch (cell) {
            case Cell.Label(String text) -> texts(text)
                    .forEach(line -> cursor.line(set(Style.KAI)).align(CENTER).text(line));
            case Cell.Value(String text, int _) -> texts(text)
                    .forEach(line -> cursor.line(set(Style.FANGSONG)).text(line));
            case Cell.Choice(Ticks ticks, int _) -> cursor.line(set(Style.FANGSONG)).ticks(ticks);
            case Cell.Room(String text, int lines, String closing, int _) -> {
                Ink.lines(text).forEach(line -> cursor.line(set(Style.FANGSONG)).text(line));
                IntStream.range(0, lines).forEach(_ -> cursor.line(set(Style.FANGSONG).sized(12, 24)));
                texts(closing).forEach(line -> cursor.line(set(Style.FANGSONG)).align(RIGHT).fromRight(1).text(line));
            }
        }
    }

    private Type.Set set(Style style) {
        return type.of(style).sized(12, 19);
    }

    private static List<String> texts(String text) {
        var lines = Ink.lines(text);
        return lines.isEmpty() ? List.of("") : lines;
    }

    /** At the bottom of the last page, wherever that is: a table that keeps to the lower margin. */
    void foot(Paper.Foot foot) {
        var table = table(1);
        var place = table.getCTTbl().getTblPr().addNewTblpPr();
        place.setVertAnchor(STVAnchor.MARGIN);
        place.setHorzAnchor(STHAnchor.MARGIN);
        place.setTblpXSpec(STXAlign.CENTER);
        place.setTblpYSpec(STYAlign.BOTTOM);
        table.setLeftBorder(XWPFBorderType.NONE, 0, 0, BLACK);
        table.setRightBorder(XWPFBorderType.NONE, 0, 0, BLACK);
        table.setTopBorder(XWPFBorderType.SINGLE, 8, 0, BLACK);
        table.setBottomBorder(XWPFBorderType.SINGLE, 8, 0, BLACK);
        var cell = table.getRow(0);
        if (!foot.copiesTo().isEmpty()) {
            new Cursor(shape(cell.getCell(0), 1, 1)).line(set(Style.FANGSONG).sized(FOOT_SIZE, 22)).hanging(1, 3)
                    .text("抄送：" + String.join("，", foot.copiesTo()) + "。");
            cell = foot.isPrinted() ? table.createRow() : cell;
        }
        if (foot.isPrinted()) {
            String day = foot.printedOn() == null ? "" : Ink.date(foot.printedOn()) + "印发";
            new Cursor(shape(cell.getCell(0), 1, 1)).line(set(Style.FANGSONG).sized(FOOT_SIZE, 22)).hanging(1, 0)
                    .rightTab(Sheet.TEXT_WIDTH - 2 * FOOT_SIZE).text(foot.printedBy() + "\t" + day);
        }
        closeTable();
    }

    private XWPFTable table(double... shares) {
        var table = document.createTable();
        table.setWidth(WIDTH);
        table.setCellMargins(60, PADDING, 60, PADDING);
        table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        var grid = table.getCTTbl().addNewTblGrid();
        for (double share : shares) {
            grid.addNewGridCol().setW(BigInteger.valueOf(Math.round(share * WIDTH)));
        }
        return table;
    }

    private static XWPFTableCell shape(XWPFTableCell cell, int span, double share) {
        cell.setWidth(String.valueOf(Math.round(share * WIDTH)));
        cell.setVerticalAlignment(XWPFVertAlign.CENTER);
        if (span > 1) {
            cell.getCTTc().getTcPr().addNewGridSpan().setVal(BigInteger.valueOf(span));
        }
        return cell;
    }

    /** Word wants a paragraph after a table; it takes as little room as it can. */
    private void closeTable() {
        new Line(document.createParagraph(), type.of(Style.FANGSONG).sized(4, 6));
    }

    /** Fills a cell line by line, starting with the empty one every cell has. */
    private static final class Cursor {

        private final XWPFTableCell cell;
        private boolean started;

        Cursor(XWPFTableCell cell) {
            this.cell = cell;
        }

        Line line(Type.Set set) {
            var paragraph = started ? cell.addParagraph() : cell.getParagraphs().getFirst();
            started = true;
            return new Line(paragraph, set);
        }
    }
}
