package org.huying.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

/** A table for a spreadsheet program: marked as UTF-8, and no cell of it is taken for a formula. */
public final class Report {

    private static final String MARK = "\ufeff";

    private Report() {
    }

    public static String csv(List<String> header, List<List<String>> rows) {
        var out = new StringBuilder(MARK);
        try (var printer = new CSVPrinter(out,
                CSVFormat.DEFAULT.builder().setQuoteMode(QuoteMode.MINIMAL).get())) {
            printer.printRecord(header.stream().map(Report::harmless).toList());
            for (List<String> row : rows) {
                printer.printRecord(row.stream().map(Report::harmless).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private static String harmless(String cell) {
        return isFormula(cell) ? "'" + cell : cell;
    }

    /** Whether a spreadsheet program would compute the cell instead of showing it. */
    static boolean isFormula(String cell) {
        return !cell.isEmpty() && "=+-@\t\r＝＋－＠".indexOf(cell.charAt(0)) >= 0;
    }
}
