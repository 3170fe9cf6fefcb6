package org.huying.imports;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import org.huying.Refused;

/** Reads a spreadsheet whatever its name says: what it is shows in its first bytes. */
final class SheetReader {

    private SheetReader() {
    }

    /** A register of opinions: its header is the row most of whose cells are known columns. */
    static Sheet read(byte[] bytes, String name) {
        return read(bytes, name, header -> Columns.recognise(header).known());
    }

    /** @throws Refused with a sentence that says what the file is instead, or what is wrong with it */
    static Sheet read(byte[] bytes, String name, ToLongFunction<List<String>> known) {
        if (bytes.length == 0) {
            throw new Refused("imports.empty");
        }
        if (bytes.length > Sheet.MOST_MEGABYTES * 1024 * 1024) {
            throw new Refused("imports.too-large", Sheet.MOST_MEGABYTES);
        }
        if (begins(bytes, "PK\u0003\u0004")) {
            return XlsxReader.read(bytes, name, known);
        }
        if (begins(bytes, "\u00d0\u00cf\u0011\u00e0")) {
            throw new Refused("imports.old-excel");
        }
        if (begins(bytes, "\u0089PNG") || begins(bytes, "\u00ff\u00d8\u00ff") || begins(bytes, "GIF8")
                || begins(bytes, "BM") && bytes.length > 5 && bytes[5] == 0) {
            throw new Refused("imports.picture");
        }
        if (begins(bytes, "%PDF")) {
            throw new Refused("imports.pdf");
        }
        String text = Texts.decode(bytes);
        String start = text.substring(0, Math.min(200, text.length())).strip().toLowerCase(Locale.ROOT);
        if (start.startsWith("<") && start.matches("(?s)<(!doctype|html|head|table|meta|\\?xml|!--).*")) {
            throw new Refused("imports.web-page");
        }
        return CsvReader.read(text, name, known);
    }

    private static boolean begins(byte[] bytes, String magic) {
        byte[] start = magic.getBytes(StandardCharsets.ISO_8859_1);
        for (int i = 0; i < start.length; i++) {
            if (i >= bytes.length || bytes[i] != start[i]) {
                return false;
            }
        }
        return true;
    }
}
