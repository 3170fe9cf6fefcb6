package org.huying.tables;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Finds out in which encoding a text was written: by its mark, else by which one it fits without an error. */
public final class Encoding {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int SAMPLE = 4000;

    private Encoding() {
    }

    /**
     * The text of a file in UTF-8, UTF-16 or GBK.
     *
     * @throws Unreadable if it is no text
     */
    public static String decode(byte[] bytes) {
        String text = text(bytes);
        if (text.chars().limit(SAMPLE).anyMatch(one -> one < ' ' && one != '\n' && one != '\r' && one != '\t')) {
            throw Unreadable.because(Unreadable.Why.NOT_A_TABLE);
        }
        return text;
    }

    private static String text(byte[] bytes) {
        if (marked(bytes, 0xEF, 0xBB, 0xBF)) {
            return strictly(List.of(StandardCharsets.UTF_8), bytes, 3);
        }
        if (marked(bytes, 0xFF, 0xFE)) {
            return strictly(List.of(StandardCharsets.UTF_16LE), bytes, 2);
        }
        if (marked(bytes, 0xFE, 0xFF)) {
            return strictly(List.of(StandardCharsets.UTF_16BE), bytes, 2);
        }
        return strictly(switch (zeros(bytes)) {
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
        return even == 0 && odd == 0 ? 0 : odd > even ? 1 : 2;
    }

    private static String strictly(List<Charset> charsets, byte[] bytes, int from) {
        for (Charset charset : charsets) {
            try {
                return charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(bytes, from, bytes.length - from)).toString();
            } catch (CharacterCodingException _) {
                continue;
            }
        }
        throw Unreadable.because(isNoText(bytes) ? Unreadable.Why.NOT_A_TABLE : Unreadable.Why.ENCODING_UNKNOWN);
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
