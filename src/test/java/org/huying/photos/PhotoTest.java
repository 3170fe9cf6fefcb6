package org.huying.photos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;
import org.huying.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhotoTest {

    @Test
    void losesThePlaceItWasTakenAt() throws IOException {
        byte[] file = withExif(jpeg(40, 20), 1, "GPS30.3148N120.1318E");

        byte[] kept = Photo.read(file).jpeg();

        assertThat(new String(file, StandardCharsets.ISO_8859_1)).contains("GPS30.3148N");
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("GPS30", "Exif");
    }

    /** The upper left corner of the picture as held is red, whichever way the camera stored it. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void standsUprightHoweverTheCameraWasHeld(int orientation) throws IOException {
        byte[] file = withExif(stored(orientation), orientation, "");

        BufferedImage kept = ImageIO.read(new ByteArrayInputStream(Photo.read(file).jpeg()));

        assertThat(kept.getWidth()).isEqualTo(80);
        assertThat(kept.getHeight()).isEqualTo(40);
        assertThat(new Color(kept.getRGB(8, 8)).getRed()).isGreaterThan(200);
        assertThat(new Color(kept.getRGB(8, 8)).getBlue()).isLessThan(80);
        assertThat(new Color(kept.getRGB(72, 32)).getBlue()).isGreaterThan(200);
    }

    @Test
    void isNoLargerThanAScreen() throws IOException {
        BufferedImage kept = ImageIO.read(new ByteArrayInputStream(Photo.read(jpeg(4000, 1000)).jpeg()));

        assertThat(kept.getWidth()).isEqualTo(1600);
        assertThat(kept.getHeight()).isEqualTo(400);
    }

    @Test
    void isKeptSmallAsWellForLists() throws IOException {
        Photo photo = Photo.read(withExif(jpeg(4000, 1000), 6, "GPS30.3148N120.1318E"));
        BufferedImage small = ImageIO.read(new ByteArrayInputStream(photo.small()));

        assertThat(small.getWidth()).isEqualTo(100);
        assertThat(small.getHeight()).isEqualTo(400);
        assertThat(new String(photo.small(), StandardCharsets.ISO_8859_1)).doesNotContain("GPS30", "Exif");
    }

    @Test
    void isRefusedWhereItUnpacksToTooManyPoints() {
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> Photo.read(hugePng()))
                .withMessage("photos.too-large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html><script>alert(1)</script></html>", "GIF89a", "%PDF-1.7", "MZ"})
    void isRefusedWhereItIsSomethingElse(String content) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> Photo.read(content.getBytes(StandardCharsets.ISO_8859_1)))
                .withMessage("photos.unreadable");
    }

    @Test
    void isRefusedWhereItBreaksOff() throws IOException {
        byte[] whole = jpeg(400, 300);
        byte[] head = java.util.Arrays.copyOf(whole, 30);

        assertThatExceptionOfType(Refused.class).isThrownBy(() -> Photo.read(head));
    }

    private static byte[] jpeg(int width, int height) throws IOException {
        return write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB));
    }

    private static byte[] write(BufferedImage image) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", out);
        return out.toByteArray();
    }

    /** What the camera stores, so that a viewer which obeys the orientation sees red above left and blue below right. */
    private static byte[] stored(int orientation) throws IOException {
        boolean swaps = orientation >= 5;
        int width = swaps ? 40 : 80;
        int height = swaps ? 80 : 40;
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                int u = switch (orientation) {
                    case 2, 3 -> width - 1 - x;
                    case 5, 8 -> y;
                    case 6, 7 -> height - 1 - y;
                    default -> x;
                };
                int v = switch (orientation) {
                    case 3, 4 -> height - 1 - y;
                    case 5, 6 -> x;
                    case 7, 8 -> width - 1 - x;
                    default -> y;
                };
                boolean red = u < 40 && v < 20;
                boolean blue = u >= 40 && v >= 20;
                image.setRGB(x, y, red ? 0xFF0000 : blue ? 0x0000FF : 0xFFFFFF);
            }
        }
        return write(image);
    }

    private static byte[] withExif(byte[] jpeg, int orientation, String note) throws IOException {
        byte[] text = note.getBytes(StandardCharsets.US_ASCII);
        var exif = ByteBuffer.allocate(6 + 26 + text.length);
        exif.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put("MM".getBytes(StandardCharsets.US_ASCII))
                .putShort((short) 42).putInt(8).putShort((short) 1).putShort((short) 0x0112).putShort((short) 3)
                .putInt(1).putShort((short) orientation).putShort((short) 0).putInt(0).put(text);
        var out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        out.write(new byte[]{(byte) 0xFF, (byte) 0xE1, (byte) ((exif.capacity() + 2) >> 8),
                (byte) (exif.capacity() + 2)});
        out.write(exif.array());
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    /** A PNG of a few kilobytes that claims 30,000 × 30,000 points. */
    private static byte[] hugePng() {
        var out = ByteBuffer.allocate(4096);
        out.put(new byte[]{(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        var header = ByteBuffer.allocate(13).putInt(30_000).putInt(30_000).put(new byte[]{1, 0, 0, 0, 0});
        chunk(out, "IHDR", header.array());
        var deflater = new Deflater();
        deflater.setInput(new byte[100_000]);
        deflater.finish();
        byte[] data = new byte[1000];
        int length = deflater.deflate(data);
        chunk(out, "IDAT", java.util.Arrays.copyOf(data, length));
        chunk(out, "IEND", new byte[0]);
        return java.util.Arrays.copyOf(out.array(), out.position());
    }

    private static void chunk(ByteBuffer out, String type, byte[] data) {
        out.putInt(data.length);
        byte[] body = new byte[4 + data.length];
        System.arraycopy(type.getBytes(StandardCharsets.US_ASCII), 0, body, 0, 4);
        System.arraycopy(data, 0, body, 4, data.length);
        var crc = new CRC32();
        crc.update(body);
        out.put(body).putInt((int) crc.getValue());
    }
}
