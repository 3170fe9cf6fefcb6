package org.huying.photos;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** Pictures as telephones take them. */
public final class Pictures {

    private Pictures() {
    }

    /** A JPEG of one colour that says, in its EXIF part, that it was taken at 30°18′53″ N, 120°7′54″ E. */
    public static byte[] takenAtHome(Color colour) {
        byte[] jpeg = plain(colour, 800, 600);
        byte[] exif = gps();
        var out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        out.writeBytes(ByteBuffer.allocate(4).putShort((short) 0xFFE1).putShort((short) (exif.length + 2)).array());
        out.writeBytes(exif);
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    /** A JPEG of one colour and nothing else. */
    public static byte[] plain(Color colour, int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(colour);
        pen.fillRect(0, 0, width, height);
        pen.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpeg", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The colour of the middle of a picture. */
    public static Color middle(byte[] picture) {
        try {
            var image = ImageIO.read(new ByteArrayInputStream(picture));
            return new Color(image.getRGB(image.getWidth() / 2, image.getHeight() / 2));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the file still has an EXIF part. */
    public static boolean tellsWhere(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1).contains("Exif\0");
    }

    /** EXIF 2.3: the first directory points (0x8825) to that of the position, with its three fractions each. */
    private static byte[] gps() {
        int directory = 8 + 2 + 12 + 4;
        int values = directory + 2 + 4 * 12 + 4;
        var out = ByteBuffer.allocate(6 + values + 48);
        out.put("Exif\0\0MM\0*".getBytes(StandardCharsets.ISO_8859_1)).putInt(8);
        out.putShort((short) 1).putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(directory).putInt(0);
        out.putShort((short) 4);
        entry(out, 1, 2, 2).put(new byte[]{'N', 0, 0, 0});
        entry(out, 2, 5, 3).putInt(values);
        entry(out, 3, 2, 2).put(new byte[]{'E', 0, 0, 0});
        entry(out, 4, 5, 3).putInt(values + 24);
        out.putInt(0);
        for (int number : new int[]{30, 18, 53, 120, 7, 54}) {
            out.putInt(number).putInt(1);
        }
        return out.array();
    }

    private static ByteBuffer entry(ByteBuffer out, int tag, int type, int count) {
        return out.putShort((short) tag).putShort((short) type).putInt(count);
    }
}
