package org.huying.papers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRelation;

/** The font table of a DOCX: tells a machine without an office font which one comes close. */
final class DocxFonts {

    private DocxFonts() {
    }

    static void addTo(XWPFDocument document) {
        var kind = XWPFRelation.FONT_TABLE;
        try {
            var name = PackagingURIHelper.createPartName(kind.getDefaultFileName());
            var part = document.getPackage().createPart(name, kind.getContentType());
            try (var out = part.getOutputStream()) {
                out.write(table().getBytes(StandardCharsets.UTF_8));
            }
            document.getPackagePart().addRelationship(name, TargetMode.INTERNAL, kind.getRelation());
        } catch (InvalidFormatException e) {
            throw new IllegalStateException("The font table has no place in the document", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String table() {
        return Arrays.stream(Style.values())
                .map(style -> "<w:font w:name=\"%s\"><w:altName w:val=\"%s\"/><w:charset w:val=\"86\"/></w:font>"
                        .formatted(style.family(), style.instead()))
                .collect(Collectors.joining("", """
                        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                        <w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">""",
                        "</w:fonts>"));
    }
}
