package org.huying.claims;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** The chunks of a PNG (ISO/IEC 15948): a picture, and what programs write beside it. */
final class PngChunks {

    private static final int SIGNATURE = 8;
    private static final int AROUND = 12;
    private static final Set<String> TELLING = Set.of("eXIf", "tEXt", "zTXt", "iTXt", "tIME");

    private PngChunks() {
    }

    static boolean isPng(byte[] part) {
        return part.length > SIGNATURE && (part[0] & 0xFF) == 0x89 && part[1] == 'P' && part[2] == 'N'
                && part[3] == 'G';
    }

    /** The same picture without texts and what cameras know; as it is where it cannot be read. */
    static byte[] withoutPlace(byte[] png) {
        var kept = new ByteArrayOutputStream(png.length);
        kept.write(png, 0, SIGNATURE);
        int at = SIGNATURE;
        while (at + AROUND <= png.length) {
            long length = Integer.toUnsignedLong(ByteBuffer.wrap(png, at, 4).getInt()) + AROUND;
            if (length > png.length - at) {
                break;
            }
            if (!TELLING.contains(new String(png, at + 4, 4, StandardCharsets.ISO_8859_1))) {
                kept.write(png, at, (int) length);
            }
            at += (int) length;
        }
        kept.write(png, at, png.length - at);
        return kept.toByteArray();
    }
}
