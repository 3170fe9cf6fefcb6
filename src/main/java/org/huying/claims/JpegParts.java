package org.huying.claims;

import java.io.ByteArrayOutputStream;

/** The segments of a JPEG (ITU-T T.81, B.1): a picture, and what cameras write beside it. */
final class JpegParts {

    private static final int FIRST_APPLICATION = 0xE1;
    private static final int LAST_APPLICATION = 0xEF;
    private static final int COLOURS = 0xE2;
    private static final int ADOBE = 0xEE;
    private static final int SCAN = 0xDA;

    private JpegParts() {
    }

    /** The same picture without what says where, when and with what it was taken; as it is where it cannot be read. */
    static byte[] withoutPlace(byte[] jpeg) {
        var kept = new ByteArrayOutputStream(jpeg.length);
        kept.write(jpeg, 0, 2);
        int at = 2;
        while (at + 4 <= jpeg.length && (jpeg[at] & 0xFF) == 0xFF) {
            int marker = jpeg[at + 1] & 0xFF;
            int length = 2 + ((jpeg[at + 2] & 0xFF) << 8 | jpeg[at + 3] & 0xFF);
            if (marker == SCAN || at + length > jpeg.length) {
                break;
            }
            boolean tells = marker >= FIRST_APPLICATION && marker <= LAST_APPLICATION && marker != COLOURS
                    && marker != ADOBE;
            if (!tells) {
                kept.write(jpeg, at, length);
            }
            at += length;
        }
        kept.write(jpeg, at, jpeg.length - at);
        return kept.toByteArray();
    }
}
