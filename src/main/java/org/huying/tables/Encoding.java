package org.huying.tables;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Finds out in which encoding a text was written: by its mark, else by which one it fits without an error. */
public final class Encoding {

    private static final Charset GB18030 = Charset.forName("GB18030");
    /** Stands where a character could not be read. */
    public static final char BROKEN = '\ufffd';

    private static final int SAMPLE = 4000;
    /** Among so many characters one may be a control character that somebody pasted; more are in what is no text. */
    private static final int MOST_CONTROLS = 50;
    /** UTF-16 has at least one zero among so many bytes; fewer have slipped into another encoding. */
    private static final int FEWEST_ZEROS = 200;
    /** Beside so many others beyond ASCII one may be spoilt; with more the encoding is another one. */
    private static final int MOST_BROKEN = 100;

    private Encoding() {
    }

    /**
     * The text of a file in UTF-8, UTF-16 or GBK. A few spoilt characters do not spoil the file: each becomes {@link #BROKEN}.
     *
     * @throws Unreadable if it is no text
     */
    public static String decode(byte[] bytes) {
        String text = text(bytes);
        long controls = text.chars().limit(SAMPLE).filter(one -> one < ' ' && one != '\n' && one != '\r' && one != '\t')
                .count();
        if (controls * MOST_CONTROLS > Math.min(SAMPLE, text.length())) {
            throw Unreadable.because(Unreadable.Why.NOT_A_TABLE);
        }
        return text;
    }

    private static String text(byte[] bytes) {
        if (marked(bytes, 0xEF, 0xBB, 0xBF)) {
            return fitting(List.of(StandardCharsets.UTF_8), bytes, 3);
        }
        if (marked(bytes, 0xFF, 0xFE)) {
            return fitting(List.of(StandardCharsets.UTF_16LE), bytes, 2);
        }
        if (marked(bytes, 0xFE, 0xFF)) {
            return fitting(List.of(StandardCharsets.UTF_16BE), bytes, 2);
        }
        return fitting(switch (zeros(bytes)) {
            case 0 -> List.of(StandardCharsets.UTF_8, GB18030);
            case 1 -> List.of(StandardCharsets.UTF_16LE);
            default -> List.of(StandardCharsets.UTF_16BE);
        }, bytes, 0);
    }

    /** Commas and line ends leave a zero in each pair of bytes of UTF-16: 1 where it comes second, 2 where first. */
    private static int zeros(byte[] bytes) {
        int even = 0;
        int odd = 0;
        for (int i = 0; i + 1 < Math.min(bytes.length, SAMPLE); i += 2) {
            even += bytes[i] == 0 ? 1 : 0;
            odd += bytes[i + 1] == 0 ? 1 : 0;
        }
        return (even + odd) * FEWEST_ZEROS < Math.min(bytes.length, SAMPLE) ? 0 : odd > even ? 1 : 2;
    }

    /** The first of these that fits but for a few spoilt characters; hardly anything but UTF-8 looks like UTF-8. */
    private static String fitting(List<Charset> charsets, byte[] bytes, int from) {
        for (Charset charset : charsets) {
            String text = new String(bytes, from, bytes.length - from, charset);
            long broken = broken(text);
            if (broken == 0 || broken * MOST_BROKEN <= beyondAscii(text) && !isNoText(bytes)) {
                return text;
            }
        }
        throw Unreadable.because(isNoText(bytes) ? Unreadable.Why.NOT_A_TABLE : Unreadable.Why.ENCODING_UNKNOWN);
    }

    /** Characters that were cut or spoilt on the way, each now the sign for what cannot be read. */
    private static long broken(String text) {
        return text.chars().filter(one -> one == BROKEN).count();
    }

    private static long beyondAscii(String text) {
        return text.chars().filter(one -> one > 0x7F && one != BROKEN).count();
    }

    private static boolean isNoText(byte[] bytes) {
        for (int i = 0; i < Math.min(bytes.length, SAMPLE); i++) {
            if (bytes[i] > 0 && bytes[i] < '\t') {
                return true;
            }
        }
        return false;
    }

    private static boolean marked(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
