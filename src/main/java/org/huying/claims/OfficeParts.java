package org.huying.claims;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.huying.Refused;

/** The parts of an office file (ECMA-376): photos lose what cameras wrote beside them, the file who wrote it and where. */
final class OfficeParts {

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
    private static final Map<String, byte[]> EMPTY = Map.of("docprops/core.xml", bytes(
            "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\"/>"),
            "docprops/app.xml", bytes(
                    "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\"/>"),
            "docprops/custom.xml", bytes(
                    "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties\"/>"));

    private OfficeParts() {
    }

    /** @throws Refused if it is a picture of a kind whose place cannot be taken out */
    static byte[] silent(String name, byte[] part) {
        String plain = name.toLowerCase(Locale.ROOT);
        if (plain.matches(".*\\.(heic|heif|webp|tiff?)")) {
            throw new Refused("claims.file-picture");
        }
        if (isJpeg(part)) {
            return JpegParts.withoutPlace(part);
        }
        return PngChunks.isPng(part) ? PngChunks.withoutPlace(part) : EMPTY.getOrDefault(plain, part);
    }

    private static boolean isJpeg(byte[] part) {
        return part.length > 3 && (part[0] & 0xFF) == 0xFF && (part[1] & 0xFF) == 0xD8 && (part[2] & 0xFF) == 0xFF;
    }

    private static byte[] bytes(String root) {
        return (XML + root).getBytes(StandardCharsets.UTF_8);
    }
}
