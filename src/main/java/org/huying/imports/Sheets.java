package org.huying.imports;

import java.util.List;
import java.util.function.ToLongFunction;

/** The readers of this room for others that take files: spreadsheets of any make, texts in any encoding. */
public final class Sheets {

    private Sheets() {
    }

    /**
     * Reads CSV (UTF-8, UTF-16, GBK; comma, semicolon, tab) or XLSX, whatever the name says. A title above the table is
     * passed over.
     *
     * @param known how many headings of a row are known; the header is the row with the most
     * @throws org.huying.Refused with a sentence that says why the file cannot be read
     */
    public static Sheet read(byte[] bytes, String name, ToLongFunction<List<String>> known) {
        return SheetReader.read(bytes, name, known);
    }

    /**
     * The text of a file in UTF-8, UTF-16 or GBK.
     *
     * @throws org.huying.Refused if it is no text
     */
    public static String text(byte[] bytes) {
        return Texts.decode(bytes);
    }
}
