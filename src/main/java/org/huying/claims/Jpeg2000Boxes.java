package org.huying.claims;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** The boxes of a JPEG 2000 file (ITU-T T.800, annex I): a picture, and what was written beside it. */
final class Jpeg2000Boxes {

    private static final int HEAD = 8;
    private static final int LONG_HEAD = 16;
    private static final Set<String> TELLING = Set.of("uuid", "uinf", "xml ");

    private Jpeg2000Boxes() {
    }

    /** The same picture without boxes that hold texts of others; as it is where it has no boxes. */
    static byte[] withoutPlace(byte[] picture) {
        var kept = new ByteArrayOutputStream(picture.length);
        int at = 0;
        while (at + HEAD <= picture.length) {
            long length = Integer.toUnsignedLong(ByteBuffer.wrap(picture, at, 4).getInt());
            String type = new String(picture, at + 4, 4, StandardCharsets.ISO_8859_1);
            if (length == 1 && at + LONG_HEAD <= picture.length) {
                length = ByteBuffer.wrap(picture, at + HEAD, 8).getLong();
            }
            if (length < HEAD || length > picture.length - at) {
                break;
            }
            if (!TELLING.contains(type)) {
                kept.write(picture, at, (int) length);
            }
            at += (int) length;
        }
        kept.write(picture, at, picture.length - at);
        return kept.toByteArray();
    }
}
