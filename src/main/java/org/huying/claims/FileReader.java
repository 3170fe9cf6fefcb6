package org.huying.claims;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.interactive.action.PDAction;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.huying.Refused;

/**
 * Looks into a file that somebody sends: what it really is, whether it is whole, whether it would do something when it is
 * opened, and whether it unpacks to more than it seems. Photos inside lose where they were taken, and the file who wrote it.
 */
final class FileReader {

    private static final long MOST_UNPACKED = 100L * 1024 * 1024;
    private static final int MOST_PARTS = 2000;
    private static final int TAIL = 2048;

    private FileReader() {
    }

    /** @throws Refused if it is none of the kinds that are kept, or should not be opened */
    static ProjectFile read(String name, byte[] bytes) {
        if (find(bytes, "%PDF-", 0, 1024) >= 0) {
            return new ProjectFile(name, FileKind.PDF, pdf(bytes));
        }
        if (find(bytes, "PK\u0003\u0004", 0, 4) == 0) {
            return office(name, bytes);
        }
        throw new Refused(
                find(bytes, "\u00d0\u00cf\u0011\u00e0", 0, 4) == 0 ? "claims.file-old" : "claims.file-unknown");
    }

    private static byte[] pdf(byte[] bytes) {
        if (find(bytes, "%%EOF", Math.max(0, bytes.length - TAIL), bytes.length) < 0) {
            throw new Refused("claims.file-damaged");
        }
        PdfBounds.check(bytes);
        try (PDDocument document = Loader.loadPDF(bytes)) {
            if (document.isEncrypted()) {
                throw new Refused("claims.file-locked");
            }
            var catalog = document.getDocumentCatalog();
            var names = catalog.getNames();
            boolean acts = catalog.getOpenAction() instanceof PDAction action && !(action instanceof PDActionGoTo)
                    || catalog.getCOSObject().containsKey(COSName.AA)
                    || names != null && (names.getJavaScript() != null || names.getEmbeddedFiles() != null);
            if (acts) {
                throw new Refused("claims.file-active");
            }
            int pages = document.getNumberOfPages();
            if (pages == 0 || pages > PdfBounds.MOST_PAGES) {
                throw new Refused(pages == 0 ? "claims.file-damaged" : "claims.file-bomb");
            }
            return new PdfCleaner(document).clean(bytes);
        } catch (InvalidPasswordException e) {
            throw new Refused("claims.file-locked");
        } catch (IOException | IllegalArgumentException | ClassCastException | StackOverflowError e) {
            throw new Refused("claims.file-damaged"); // what is nested without end is written by nobody
        }
    }

    private static ProjectFile office(String name, byte[] bytes) {
        var packed = new ByteArrayOutputStream(bytes.length);
        Set<String> parts = new HashSet<>();
        try (var in = ZipFile.builder().setByteArray(bytes).get(); var out = new ZipOutputStream(packed)) {
            long unpacked = 0;
            for (ZipArchiveEntry entry : Collections.list(in.getEntries())) {
                byte[] part;
                try (InputStream content = in.getInputStream(entry)) {
                    part = content.readNBytes((int) (MOST_UNPACKED - unpacked + 1));
                }
                unpacked += part.length;
                if (unpacked > MOST_UNPACKED || parts.size() == MOST_PARTS) {
                    throw new Refused("claims.file-bomb");
                }
                parts.add(entry.getName());
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(OfficeParts.silent(entry.getName(), part));
                out.closeEntry();
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new Refused("claims.file-damaged");
        }
        if (parts.stream().map(part -> part.toLowerCase(Locale.ROOT))
                .anyMatch(part -> part.contains("vbaproject") || part.contains("activex")
                        || part.contains("embeddings/") || part.endsWith(".exe"))) {
            throw new Refused("claims.file-active");
        }
        if (parts.contains("[Content_Types].xml") && parts.contains("word/document.xml")) {
            return new ProjectFile(name, FileKind.DOCX, packed.toByteArray());
        }
        if (parts.contains("[Content_Types].xml") && parts.contains("xl/workbook.xml")) {
            return new ProjectFile(name, FileKind.XLSX, packed.toByteArray());
        }
        throw new Refused("claims.file-unknown");
    }

    /** Where the word begins between the two places, or -1. */
    private static int find(byte[] bytes, String word, int from, int to) {
        byte[] sought = word.getBytes(StandardCharsets.ISO_8859_1);
        for (int start = from; start <= Math.min(to, bytes.length) - sought.length; start++) {
            int n = 0;
            while (n < sought.length && bytes[start + n] == sought[n]) {
                n++;
            }
            if (n == sought.length) {
                return start;
            }
        }
        return -1;
    }
}
