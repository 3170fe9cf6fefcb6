package org.huying.claims;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.huying.Refused;

/**
 * Takes out of a PDF what says where and by whom it was made: what cameras wrote beside photos, document metadata (XMP),
 * what programs left for themselves, and earlier states of the file. What people see stays as it is.
 */
final class PdfCleaner {

    private static final List<COSName> TELLING = List.of(COSName.METADATA, COSName.getPDFName("PieceInfo"),
            COSName.getPDFName("Thumb"), COSName.LAST_MODIFIED);
    private static final COSName JPEG_2000 = COSName.JPX_DECODE;
    private static final List<String> PICTURES = List.of("DCTDecode", "DCT", "JPXDecode");

    private final PDDocument document;

    PdfCleaner(PDDocument document) {
        this.document = document;
    }

    /**
     * The file without it. A signature holds only for the bytes that were signed: a signed file stays as it is if its
     * photos tell nothing.
     *
     * @throws Refused if it is signed and a photo in it tells something
     */
    byte[] clean(byte[] bytes) throws IOException {
        List<COSDictionary> objects = objects();
        Map<COSStream, byte[]> photos = telling(objects);
        if (!document.getSignatureDictionaries().isEmpty()) {
            if (!photos.isEmpty()) {
                throw new Refused("claims.file-signed");
            }
            return bytes;
        }
        for (var photo : photos.entrySet()) {
            put(photo.getKey(), photo.getValue());
        }
        objects.forEach(object -> TELLING.forEach(object::removeItem));
        String title = document.getDocumentInformation().getTitle();
        var about = new PDDocumentInformation();
        about.setTitle(title);
        document.setDocumentInformation(about);
        var out = new ByteArrayOutputStream(bytes.length);
        document.save(out);
        return out.toByteArray();
    }

    private List<COSDictionary> objects() {
        var file = document.getDocument();
        var keys = file.getXrefTable().keySet();
        if (keys.size() > PdfBounds.MOST_OBJECTS) {
            throw new Refused("claims.file-bomb");
        }
        var objects = new ArrayList<COSDictionary>();
        for (var key : List.copyOf(keys)) {
            COSObject object = file.getObjectFromPool(key);
            if (object != null && object.getObject() instanceof COSDictionary dictionary) {
                objects.add(dictionary);
            }
        }
        return objects;
    }

    /** The photos that tell something, each without it. */
    private static Map<COSStream, byte[]> telling(List<COSDictionary> objects) throws IOException {
        var telling = new HashMap<COSStream, byte[]>();
        for (COSDictionary object : objects) {
            if (object instanceof COSStream stream && COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))
                    && picture(stream) != null) {
                byte[] photo = read(stream);
                byte[] silent = JPEG_2000.equals(picture(stream)) ? Jpeg2000Boxes.withoutPlace(photo)
                        : JpegParts.withoutPlace(photo);
                if (!Arrays.equals(photo, silent)) {
                    telling.put(stream, silent);
                }
            }
        }
        return telling;
    }

    /** How the picture is written, nothing where it is no photo. */
    private static @org.jspecify.annotations.Nullable COSName picture(COSStream stream) {
        List<COSName> filters = new PDStream(stream).getFilters();
        COSName last = filters == null || filters.isEmpty() ? COSName.NONE : filters.getLast();
        return PICTURES.contains(last.getName()) ? last : null;
    }

    private static byte[] read(COSStream stream) throws IOException {
        try (InputStream photo = new PDStream(stream).createInputStream(PICTURES)) {
            return photo.readAllBytes();
        }
    }

    private static void put(COSStream stream, byte[] photo) throws IOException {
        COSName picture = picture(stream);
        stream.removeItem(COSName.DECODE_PARMS);
        try (var out = stream.createRawOutputStream()) {
            out.write(photo);
        }
        stream.setItem(COSName.FILTER, picture);
    }
}
