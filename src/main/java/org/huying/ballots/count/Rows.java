package org.huying.ballots.count;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a file whose fields are parted by semicolons; a field in quotes may hold semicolons and line ends. */
final class Rows {

    private final String text;
    private int at;
    private int line = 1;
    private int rowLine;

    static Rows of(byte[] bytes) throws Malformed {
        var decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
        var letters = CharBuffer.allocate(bytes.length + 1);
        var in = ByteBuffer.wrap(bytes);
        if (decoder.decode(in, letters, true).isError()) {
            int line = 1;
            for (int i = 0; i < in.position(); i++) {
                line += bytes[i] == '\n' ? 1 : 0;
            }
            throw new Malformed(line, "文件不是 UTF-8 编码。", "The file is not written in UTF-8 here.");
        }
        return new Rows(letters.flip().toString());
    }

    private Rows(String text) {
        this.text = text;
        this.at = text.startsWith("\uFEFF") ? 1 : 0;
    }

    /** The line in which the last row began. */
    int line() {
        return rowLine;
    }

    /** The next row that is not blank, or null at the end. */
    @Nullable
    List<String> next() throws Malformed {
        while (at < text.length()) {
            rowLine = line;
            List<String> row = row();
            if (row.size() > 1 || !row.getFirst().isBlank()) {
                return row;
            }
        }
        return null;
    }

    private List<String> row() throws Malformed {
        var fields = new ArrayList<String>();
        while (true) {
            fields.add(at < text.length() && text.charAt(at) == '"' ? quoted() : plain());
            char end = at < text.length() ? text.charAt(at++) : '\n';
            if (end == ';') {
                continue;
            }
            if (end == '\r' && at < text.length() && text.charAt(at) == '\n') {
                at++;
            }
            line++;
            return fields;
        }
    }

    private String plain() {
        int begin = at;
        while (at < text.length() && !ends(text.charAt(at))) {
            at++;
        }
        return text.substring(begin, at).strip();
    }

    private String quoted() throws Malformed {
        int opened = line;
        var field = new StringBuilder();
        at++;
        while (true) {
            int close = text.indexOf('"', at);
            if (close < 0) {
                throw new Malformed(opened, "引号没有结束。", "A quote is opened and never closed.");
            }
            for (int i = at; i < close; i++) {
                if (text.charAt(i) == '\n') {
                    line++;
                }
            }
            field.append(text, at, close);
            at = close + 1;
            if (at >= text.length() || text.charAt(at) != '"') {
                return field + plain(); // what follows a closing quote belongs to the name
            }
            field.append('"');
            at++;
        }
    }

    private static boolean ends(char letter) {
        return letter == ';' || letter == '\n' || letter == '\r';
    }
}
