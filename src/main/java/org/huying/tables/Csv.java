package org.huying.tables;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Comma-separated text, also with semicolons or tabs. */
public final class Csv {

    private Csv() {
    }

    /** Takes rows as they are read. */
    public interface Taker {
        /** @param number as a spreadsheet program counts it, from 1 with the header */
        void take(int number, List<String> cells);
    }

    /** @throws Unreadable where a quote is never closed */
    public static void each(String text, Taker taker) {
        var format = CSVFormat.DEFAULT.builder().setDelimiter(delimiter(text)).setIgnoreEmptyLines(false)
                .setTrailingData(true).get();
        long last = 0;
        try (var parser = format.parse(new StringReader(text))) {
            for (CSVRecord record : parser) {
                last = record.getRecordNumber();
                taker.take(Math.toIntExact(last), record.toList());
            }
        } catch (UncheckedIOException | CSVException e) {
            throw Unreadable.quoteOpen(last + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whichever stands most often outside quotes in the first lines. */
    private static char delimiter(String text) {
        int commas = 0;
        int semicolons = 0;
        int tabs = 0;
        boolean quoted = false;
        int lines = 0;
        for (int i = 0; i < text.length() && lines < 5; i++) {
            char one = text.charAt(i);
            quoted ^= one == '"';
            if (!quoted) {
                commas += one == ',' ? 1 : 0;
                semicolons += one == ';' ? 1 : 0;
                tabs += one == '\t' ? 1 : 0;
                lines += one == '\n' ? 1 : 0;
            }
        }
        return tabs > commas && tabs >= semicolons ? '\t' : semicolons > commas ? ';' : ',';
    }
}
