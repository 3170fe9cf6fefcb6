package org.huying.photos;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import org.huying.Refused;

/**
 * A photo as it is kept: drawn anew as a JPEG, so that nothing of the file that came in is left, neither the place it was
 * taken at nor anything hidden in it.
 *
 * @param jpeg the picture
 * @param small the same picture for lists, about a tenth of the bytes
 */
public record Photo(byte[] jpeg, byte[] small) {

    private static final int LONGEST_SIDE = 1600;
    private static final int LONGEST_SIDE_SMALL = 400;
    private static final long MOST_PIXELS = 60_000_000;
    private static final float QUALITY = 0.82f;

    /**
     * Reads what somebody sent.
     *
     * @throws Refused if it is no photo this program can read, whatever it calls itself, or too large to unpack
     */
    static Photo read(byte[] file) {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new Refused("photos.unreadable");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
                    throw new Refused("photos.too-large");
                }
                BufferedImage upright = upright(unpack(reader), Orientation.of(file), LONGEST_SIDE);
                BufferedImage half = upright(upright, 1, 2 * LONGEST_SIDE_SMALL); // in two steps it stays smooth
                return new Photo(write(upright), write(upright(half, 1, LONGEST_SIDE_SMALL)));
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new Refused("photos.unreadable");
        }
    }

    /** Points far beyond what is kept are left out while reading: memory is what a large picture costs. */
    private static BufferedImage unpack(ImageReader reader) throws IOException {
        int skip = Math.max(1, Math.max(reader.getWidth(0), reader.getHeight(0)) / (2 * LONGEST_SIDE));
        ImageReadParam how = reader.getDefaultReadParam();
        how.setSourceSubsampling(skip, skip, 0, 0);
        return reader.read(0, how);
    }

    /** The one or the other. */
    public byte[] sized(boolean small) {
        return small ? this.small : jpeg;
    }

    /** Turned as it was held, on white, no side longer than that many points. */
    private static BufferedImage upright(BufferedImage image, int orientation, int longest) {
        boolean swaps = orientation >= 5;
        int width = swaps ? image.getHeight() : image.getWidth();
        int height = swaps ? image.getWidth() : image.getHeight();
        double scale = Math.min(1, (double) longest / Math.max(width, height));
        var drawn = new BufferedImage((int) Math.max(1, width * scale), (int) Math.max(1, height * scale),
                BufferedImage.TYPE_INT_RGB);
        var pen = drawn.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, drawn.getWidth(), drawn.getHeight());
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.scale(scale, scale);
        pen.drawImage(image, turned(orientation, width, height), null);
        pen.dispose();
        return drawn;
    }

    /** The eight ways of EXIF 2.3, tag 0x0112, to the upright picture of this width and height. */
    private static AffineTransform turned(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, width, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, width, height);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, height);
            default -> new AffineTransform();
        };
    }

    private static byte[] write(BufferedImage image) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
