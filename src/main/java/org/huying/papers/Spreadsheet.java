package org.huying.papers;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * A register (台账) as a workbook to sort, filter and print: written line by line, so that it may be long. Text stays text
 * and is never computed, days are days.
 *
 * @param name of the sheet, printed at the head of each page
 */
public record Spreadsheet(String name, List<Column> columns) {

    private static final int IN_MEMORY = 200;
    private static final int CHARACTER = 256;
    private static final int LONGEST = 32_000;

    /**
     * @param width in characters of Latin script; a Chinese one takes two
     */
    public record Column(String heading, int width) {
    }

    /** Writes all lines; a cell is a text, a number or a day. */
    public void write(Stream<List<Object>> lines, OutputStream out) throws IOException {
        try (var book = new SXSSFWorkbook(IN_MEMORY)) {
            SXSSFSheet sheet = book.createSheet(WorkbookUtil.createSafeSheetName(name));
            var styles = new Styles(book);
            var head = sheet.createRow(0);
            for (int i = 0; i < columns.size(); i++) {
                sheet.setColumnWidth(i, columns.get(i).width() * CHARACTER);
                var cell = head.createCell(i);
                cell.setCellValue(columns.get(i).heading());
                cell.setCellStyle(styles.head);
            }
            lines.sequential().forEachOrdered(line -> write(line, sheet, styles));
            arrange(sheet);
            book.write(out);
        }
    }

    private static void write(List<Object> line, SXSSFSheet sheet, Styles styles) {
        var row = sheet.createRow(sheet.getLastRowNum() + 1);
        for (int i = 0; i < line.size(); i++) {
            write(line.get(i), row.createCell(i), styles);
        }
    }

    private static void write(Object value, Cell cell, Styles styles) {
        switch (value) {
            case LocalDate day -> {
                cell.setCellValue(day);
                cell.setCellStyle(styles.day);
            }
            case Number number -> {
                cell.setCellValue(number.doubleValue());
                cell.setCellStyle(styles.number);
            }
            default -> {
                String text = value.toString();
                cell.setCellValue(text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…");
                cell.setCellStyle(styles.text);
            }
        }
    }

    private void arrange(SXSSFSheet sheet) {
        sheet.createFreezePane(1, 1);
        sheet.setAutoFilter(new CellRangeAddress(0, Math.max(0, sheet.getLastRowNum()), 0, columns.size() - 1));
        sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setPaperSize(org.apache.poi.ss.usermodel.PrintSetup.A4_PAPERSIZE);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.getHeader().setCenter(name.replace("&", "&&"));
        sheet.getFooter().setCenter("&P / &N");
    }

    /** How cells look. */
    private static final class Styles {
        private final CellStyle head;
        private final CellStyle text;
        private final CellStyle number;
        private final CellStyle day;

        Styles(SXSSFWorkbook book) {
            head = book.createCellStyle();
            var bold = book.createFont();
            bold.setBold(true);
            head.setFont(bold);
            head.setVerticalAlignment(VerticalAlignment.CENTER);
            text = book.createCellStyle();
            text.setWrapText(true);
            text.setVerticalAlignment(VerticalAlignment.TOP);
            number = book.createCellStyle();
            number.setVerticalAlignment(VerticalAlignment.TOP);
            day = book.createCellStyle();
            day.setVerticalAlignment(VerticalAlignment.TOP);
            day.setAlignment(HorizontalAlignment.LEFT);
            day.setDataFormat(book.createDataFormat().getFormat("yyyy-mm-dd"));
        }
    }
}
