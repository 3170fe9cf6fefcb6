package org.huying.photos;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** How a camera was held, read from the EXIF part of a JPEG (tag 0x0112): 1 for upright, up to 8. */
final class Orientation {

    private static final int TAG = 0x0112;

    private Orientation() {
    }

    static int of(byte[] file) {
        try {
            return read(ByteBuffer.wrap(file));
        } catch (RuntimeException brokenOrNone) {
            return 1;
        }
    }

    private static int read(ByteBuffer in) {
        if (in.getShort() != (short) 0xFFD8) {
            return 1;
        }
        while (in.remaining() > 4) {
            int marker = in.getShort() & 0xFFFF;
            int length = in.getShort() & 0xFFFF;
            if (marker == 0xFFE1 && starts(in, "Exif")) {
                return exif(in.slice(in.position() + 6, length - 8));
            }
            if (marker == 0xFFDA || marker >>> 8 != 0xFF) {
                return 1;
            }
            in.position(in.position() + length - 2);
        }
        return 1;
    }

    private static boolean starts(ByteBuffer in, String text) {
        byte[] head = new byte[text.length()];
        in.get(in.position(), head);
        return new String(head, StandardCharsets.US_ASCII).equals(text);
    }

    private static int exif(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = tiff.getShort(directory) & 0xFFFF;
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + 12 * i;
            if ((tiff.getShort(entry) & 0xFFFF) == TAG) {
                int value = tiff.getShort(entry + 8) & 0xFFFF;
                return value >= 1 && value <= 8 ? value : 1;
            }
        }
        return 1;
    }
}
