package org.huying.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.huying.Refused;
import org.huying.papers.Spreadsheet;
import org.huying.photos.Pictures;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FileReaderTest {

    @Nested
    class Taken {

        @Test
        void isWhatItIsWhateverItsNameSays() throws IOException {
            assertThat(FileReader.read("表.pdf", workbook())).extracting(ProjectFile::kind).isEqualTo(FileKind.XLSX);
            assertThat(FileReader.read("字.xlsx", letter())).extracting(ProjectFile::kind).isEqualTo(FileKind.DOCX);
            assertThat(FileReader.read("图.docx", pdf())).extracting(ProjectFile::kind).isEqualTo(FileKind.PDF);
        }

        @Test
        void opensAfterwards() throws IOException {
            byte[] kept = FileReader.read("表", workbook()).bytes();

            try (var book = new XSSFWorkbook(new ByteArrayInputStream(kept))) {
                assertThat(book.getSheetAt(0).getRow(0).getCell(0).getStringCellValue()).isEqualTo("灯具");
            }
        }

        @Test
        void mayBeWrittenAsAStream() throws IOException {
            var out = new ByteArrayOutputStream();
            new Spreadsheet("决算", List.of(new Spreadsheet.Column("项目", 20))).write(Stream.of(List.of("灯具")), out);

            assertThat(FileReader.read("表", out.toByteArray()).kind()).isEqualTo(FileKind.XLSX);
        }

        @Test
        void losesWhereThePhotosInItWereTaken() throws IOException {
            byte[] photo = Pictures.takenAtHome(Color.GRAY);
            byte[] kept = FileReader.read("字", zip(Map.of("[Content_Types].xml", "<Types/>".getBytes(
                    StandardCharsets.UTF_8), "word/document.xml", new byte[]{'<'}, "word/media/image1.jpeg", photo)))
                    .bytes();

            byte[] inside = part(kept, "word/media/image1.jpeg");
            assertThat(new String(photo, StandardCharsets.ISO_8859_1)).contains("Exif");
            assertThat(new String(inside, StandardCharsets.ISO_8859_1)).doesNotContain("Exif");
            assertThat(ImageIO.read(new ByteArrayInputStream(inside)).getWidth()).isEqualTo(800);
        }
    }

    @Nested
    class APdf {

        @Test
        void losesWhereItsPhotosWereTakenAndWhoMadeIt() throws IOException {
            byte[] kept = FileReader.read("图", withPhoto(document -> {
                document.getDocumentInformation().setAuthor("业主张三");
                document.getDocumentCatalog().setMetadata(new PDMetadata(document,
                        new ByteArrayInputStream(
                                "<x:xmpmeta>GPSLatitude</x:xmpmeta>".getBytes(StandardCharsets.UTF_8))));
            })).bytes();

            try (var document = Loader.loadPDF(kept)) {
                var image = (PDImageXObject) document.getPage(0).getResources()
                        .getXObject(document.getPage(0).getResources().getXObjectNames().iterator().next());
                assertThat(new String(raw(image), StandardCharsets.ISO_8859_1)).doesNotContain("Exif");
                assertThat(image.getImage().getWidth()).isEqualTo(800);
                assertThat(document.getDocumentInformation().getAuthor()).isNull();
                assertThat(document.getDocumentInformation().getTitle()).isEqualTo("现场照片");
                assertThat(document.getDocumentCatalog().getMetadata()).isNull();
            }
        }

        @Test
        void keepsItsSignatureOrIsRefused() throws IOException {
            Change signing = document -> document.addSignature(signature());
            byte[] silent = pdfThat(signing);

            assertThat(FileReader.read("章", silent).bytes()).isEqualTo(silent);
            refuses("claims.file-signed", withPhoto(signing));
        }

        @Test
        void isBoundedInWhatItUnpacksTo() throws IOException {
            refuses("claims.file-bomb", pdfWithStream("/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode", 33));
            refuses("claims.file-bomb", pdfWithStream("/Type /Obj#53tm /N 1 /First 4 /Filter [/FlateDecode]", 33));
            refuses("claims.file-bomb", pdfWithStream("/Filter /FlateDecode", 130));
            refuses("claims.file-bomb", pdfWithStream("/Filter [/FlateDecode /FlateDecode]", 1));
            refuses("claims.file-bomb", pdfThat(document -> {
                for (int page = 0; page < PdfBounds.MOST_PAGES; page++) {
                    document.addPage(new PDPage());
                }
            }));
            assertThat(FileReader.read("图", pdfWithStream("/Filter /FlateDecode", 20)).kind()).isEqualTo(FileKind.PDF);
        }

        private byte[] withPhoto(Change change) throws IOException {
            return pdfThat(document -> {
                document.getDocumentInformation().setTitle("现场照片");
                var photo = JPEGFactory.createFromByteArray(document, Pictures.takenAtHome(Color.GRAY));
                try (var page = new PDPageContentStream(document, document.getPage(0))) {
                    page.drawImage(photo, 10, 10);
                }
                assertThat(new String(raw(photo), StandardCharsets.ISO_8859_1)).contains("Exif");
                change.of(document);
            });
        }

        private static byte[] raw(PDImageXObject image) throws IOException {
            try (var bytes = image.getCOSObject().createRawInputStream()) {
                return bytes.readAllBytes();
            }
        }

        private static PDSignature signature() {
            var signature = new PDSignature();
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setName("某单位");
            return signature;
        }

        /** A file with one more stream, of so many megabytes of nothing. */
        private static byte[] pdfWithStream(String dictionary, int megabytes) throws IOException {
            var packed = new ByteArrayOutputStream();
            try (var out = new DeflaterOutputStream(packed)) {
                for (int n = 0; n < megabytes; n++) {
                    out.write(new byte[1024 * 1024]);
                }
            }
            var whole = new ByteArrayOutputStream();
            byte[] plain = pdf();
            int end = new String(plain, StandardCharsets.ISO_8859_1).indexOf("xref");
            whole.write(plain, 0, end);
            whole.writeBytes("99 0 obj\n<< %s /Length %d >>\nstream\n".formatted(dictionary, packed.size())
                    .getBytes(StandardCharsets.ISO_8859_1));
            whole.writeBytes(packed.toByteArray());
            whole.writeBytes("\nendstream\nendobj\n".getBytes(StandardCharsets.ISO_8859_1));
            whole.write(plain, end, plain.length - end);
            return whole.toByteArray();
        }
    }

    @Nested
    class AnOfficeFile {

        @Test
        void losesWhoWroteItAndRefusesPicturesThatCannotBeCleaned() throws IOException {
            var parts = new LinkedHashMap<String, byte[]>();
            parts.put("[Content_Types].xml", "<Types/>".getBytes(StandardCharsets.UTF_8));
            parts.put("word/document.xml", new byte[]{'<'});
            parts.put("docProps/core.xml", "<dc:creator>业主张三</dc:creator>".getBytes(StandardCharsets.UTF_8));

            byte[] kept = FileReader.read("字", zip(parts)).bytes();

            assertThat(new String(part(kept, "docProps/core.xml"), StandardCharsets.UTF_8)).contains("coreProperties")
                    .doesNotContain("张三");
            parts.put("word/media/image2.heic", new byte[]{1});
            refuses("claims.file-picture", zip(parts));
        }

        @Test
        void opensWithoutItsProperties() throws IOException {
            try (var letter = new XWPFDocument(new ByteArrayInputStream(FileReader.read("字", letter()).bytes()))) {
                assertThat(letter.getParagraphs().getFirst().getText()).isEqualTo("方案");
                assertThat(letter.getProperties().getCoreProperties().getCreator()).isNull();
            }
        }
    }

    @Nested
    class Refusing {

        @Test
        void whatIsDisguisedOrOld() {
            refuses("claims.file-unknown", "MZ这是一个程序".getBytes(StandardCharsets.UTF_8));
            refuses("claims.file-unknown", "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));
            refuses("claims.file-old", new byte[]{(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0});
            refuses("claims.file-unknown", zip(Map.of("a.txt", new byte[]{1})));
            refuses("claims.file-unknown", new byte[0]);
        }

        @Test
        void whatUnpacksToTooMuch() {
            var parts = new LinkedHashMap<String, byte[]>();
            parts.put("[Content_Types].xml", new byte[0]);
            parts.put("word/document.xml", new byte[101 * 1024 * 1024]);
            byte[] bomb = zip(parts);

            assertThat(bomb.length).isLessThan(1024 * 1024);
            refuses("claims.file-bomb", bomb);
            var many = new LinkedHashMap<String, byte[]>();
            for (int n = 0; n < 2500; n++) {
                many.put("word/" + n, new byte[0]);
            }
            refuses("claims.file-bomb", zip(many));
        }

        @Test
        void whatActsWhenItIsOpened() throws IOException {
            for (String part : new String[]{"word/vbaProject.bin", "word/embeddings/oleObject1.bin",
                    "word/activeX/activeX1.xml"}) {
                refuses("claims.file-active", zip(Map.of("[Content_Types].xml", new byte[0], "word/document.xml",
                        new byte[0], part, new byte[]{1})));
            }
            refuses("claims.file-active", pdfThat(document -> document.getDocumentCatalog()
                    .setOpenAction(new PDActionJavaScript("app.alert(1)"))));
        }

        @Test
        void whatIsCutOffOrLocked() throws IOException {
            byte[] whole = pdf();
            refuses("claims.file-damaged", Arrays.copyOf(whole, whole.length / 2));
            byte[] book = workbook();
            refuses("claims.file-damaged", Arrays.copyOf(book, book.length / 3));
            refuses("claims.file-locked", pdfThat(document -> document
                    .protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()))));
        }

    }

    private static void refuses(String key, byte[] bytes) {
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> FileReader.read("文件", bytes)).withMessage(key);
    }

    private interface Change {
        void of(PDDocument document) throws IOException;
    }

    static byte[] pdf() throws IOException {
        return pdfThat(_ -> {
        });
    }

    private static byte[] pdfThat(Change change) throws IOException {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            change.of(document);
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static byte[] workbook() throws IOException {
        try (var book = new XSSFWorkbook()) {
            book.createSheet().createRow(0).createCell(0).setCellValue("灯具");
            var out = new ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] letter() throws IOException {
        try (var letter = new XWPFDocument()) {
            letter.createParagraph().createRun().setText("方案");
            var out = new ByteArrayOutputStream();
            letter.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] zip(Map<String, byte[]> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                out.write(part.getValue());
                out.closeEntry();
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] part(byte[] zipped, String name) throws IOException {
        try (var in = new ZipInputStream(new ByteArrayInputStream(zipped))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return in.readAllBytes();
                }
            }
        }
        throw new IllegalArgumentException("No part " + name);
    }
}
