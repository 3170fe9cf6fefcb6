package org.huying.imports;

import java.util.List;
import java.util.function.ToLongFunction;
import org.huying.tables.Csv;

/** Reads comma-separated text, also with semicolons or tabs. */
final class CsvReader {

    private CsvReader() {
    }

    static Sheet read(String text, String name, ToLongFunction<List<String>> known) {
        var builder = new SheetBuilder(name, known);
        Texts.orRefuse(() -> {
            Csv.each(text, builder::add);
            return text;
        });
        return builder.sheet();
    }
}
