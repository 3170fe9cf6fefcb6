package org.huying.imports;

import java.util.function.Supplier;
import org.huying.Refused;
import org.huying.tables.Encoding;
import org.huying.tables.Unreadable;

/** Texts of files; what cannot be read is refused with a sentence of this room. */
final class Texts {

    private Texts() {
    }

    static String decode(byte[] bytes) {
        return orRefuse(() -> Encoding.decode(bytes));
    }

    static <T> T orRefuse(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (Unreadable e) {
            throw switch (e.why()) {
                case NOT_A_TABLE -> new Refused("imports.not-a-table");
                case ENCODING_UNKNOWN -> new Refused("imports.encoding-unknown");
                case QUOTE_OPEN -> new Refused("imports.quote-open", e.row());
            };
        }
    }
}
