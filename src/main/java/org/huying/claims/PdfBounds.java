package org.huying.claims;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.huying.Refused;

/**
 * How much a PDF (ISO 32000-1, 7.3.8 and 7.4.4) unpacks to, counted on the bare bytes before any reader trusts them:
 * whoever opens a bomb has lost already.
 */
final class PdfBounds {

    static final long MOST_UNPACKED = 400L * 1024 * 1024;
    static final long MOST_OF_ONE = 128L * 1024 * 1024;
    /** Of the streams in which other objects lie, which a reader holds in memory as objects. */
    static final long MOST_STRUCTURE = 32L * 1024 * 1024;
    static final int MOST_OBJECTS = 200_000;
    static final int MOST_PAGES = 2000;

    private static final Pattern STRUCTURE = Pattern.compile("/(ObjStm|XRef)\\b");
    private static final Pattern PACKED_ONCE = Pattern.compile("/Filter\\s*\\[?\\s*/Fl(ateDecode)?\\s*\\]?\\s*[/>]");
    private static final Pattern PACKED_TWICE = Pattern.compile("/Fl(ateDecode)?\\s*/Fl(ateDecode)?\\b");
    private static final Pattern ESCAPED = Pattern.compile("#([0-9A-Fa-f]{2})");

    private final String text;
    private final byte[] bytes;
    private final Inflater inflater = new Inflater(true);
    private final byte[] room = new byte[1 << 16];
    private long unpacked;
    private long structure;

    private PdfBounds(byte[] bytes) {
        this.bytes = bytes;
        this.text = new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** @throws Refused if it unpacks to too much */
    static void check(byte[] bytes) {
        var bounds = new PdfBounds(bytes);
        try {
            bounds.check();
        } finally {
            bounds.inflater.end();
        }
    }

    private void check() {
        int before = 0;
        int streams = 0;
        for (int at = text.indexOf("stream"); at >= 0; at = text.indexOf("stream", at + 6)) {
            if (!text.startsWith("end", at - 3)) {
                if (++streams > MOST_OBJECTS) {
                    throw new Refused("claims.file-bomb");
                }
                stream(dictionary(before, at), data(at + 6));
                before = at + 6;
            }
        }
    }

    /** What stands before the data since the stream before it, names written plainly. */
    private String dictionary(int before, int at) {
        String since = text.substring(before, at);
        return ESCAPED.matcher(since.substring(Math.max(0, since.lastIndexOf(" obj"))))
                .replaceAll(found -> Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }

    private int data(int after) {
        int at = after;
        while (at < bytes.length && (bytes[at] == ' ' || bytes[at] == '\r')) {
            at++;
        }
        return at < bytes.length && bytes[at] == '\n' ? at + 1 : at;
    }

    private void stream(String dictionary, int data) {
        boolean holdsObjects = STRUCTURE.matcher(dictionary).find();
        boolean odd = holdsObjects && dictionary.contains("/Filter") && !PACKED_ONCE.matcher(dictionary).find();
        long length = length(data);
        unpacked += length;
        structure += holdsObjects ? length : 0;
        if (odd || PACKED_TWICE.matcher(dictionary).find() || length > MOST_OF_ONE || unpacked > MOST_UNPACKED
                || structure > MOST_STRUCTURE) {
            throw new Refused("claims.file-bomb");
        }
    }

    /** What is not packed, or not like this, is at an end soon. Readers go on where the two bytes of head are wrong. */
    private long length(int data) {
        try {
            inflater.reset();
            inflater.setInput(bytes, Math.min(bytes.length, data + 2), Math.max(0, bytes.length - data - 2));
            while (!inflater.finished() && inflater.getBytesWritten() <= MOST_OF_ONE) {
                if (inflater.inflate(room) == 0) {
                    break;
                }
            }
            return inflater.getBytesWritten();
        } catch (DataFormatException _) {
            return inflater.getBytesWritten();
        }
    }
}
