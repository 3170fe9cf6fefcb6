package org.huying.papers;

import static org.apache.poi.xwpf.usermodel.ParagraphAlignment.BOTH;
import static org.apache.poi.xwpf.usermodel.ParagraphAlignment.CENTER;
import static org.apache.poi.xwpf.usermodel.ParagraphAlignment.RIGHT;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** A paper as DOCX, with the fonts named as offices have them, so that it can be opened and edited. */
final class Docx {

    private final Paper paper;
    private final Sheet sheet;
    private final XWPFDocument document = new XWPFDocument();
    private final Type type;

    Docx(Paper paper) {
        this.paper = paper;
        this.sheet = paper.kind().sheet();
        this.type = new Type(sheet);
    }

    byte[] write() {
        try (document) {
            DocxSheet.setUp(document, sheet);
            DocxFonts.addTo(document);
            head(paper.head());
            paper.body().forEach(this::block);
            if (!paper.foot().isEmpty()) {
                new DocxTables(document, type).foot(paper.foot());
            }
            return saved();
        } catch (IOException e) {
            throw new UncheckedIOException("Paper '" + paper.head().title() + "' could not be written", e);
        }
    }

    private void head(Paper.Head head) {
        if (!head.cornerMark().isBlank()) {
            line(head.cornerMark(), type.of(Style.HEI)).align(RIGHT);
        }
        if (paper.kind().hasRedHead()) {
            redHead(head);
            title(head.title());
        } else {
            title(head.title());
            line(head.issuer() + "\t" + head.number(), type.of(Style.KAI)).rightTab();
        }
    }

    private void redHead(Paper.Head head) {
        double size = Sheet.issuerSize(head.issuer());
        line(head.issuer(), type.of(Style.TITLE).sized(size, size * 1.25).red()).align(CENTER)
                .before(sheet == Sheet.LETTER ? 40 : 14);
        line(head.number(), type.of(Style.FANGSONG).sized(16, 28)).align(CENTER).before(16).redRule();
    }

    private void title(String title) {
        boolean first = true;
        for (String line : Ink.lines(title)) {
            line(line, type.of(Style.TITLE).sized(Sheet.TITLE_SIZE, Sheet.TITLE_LEADING)).align(CENTER)
                    .inset(Sheet.titleInset(line)).before(first ? 24 : 0).keepWithNext();
            first = false;
        }
        line("", type.of(Style.FANGSONG).sized(8, 12));
    }

    private void block(Block block) {
        switch (block) {
            case Block.Paragraph(String text) -> paragraphs(text, Style.FANGSONG);
            case Block.Salutation(String text) -> Ink.lines(text)
                    .forEach(line -> line(line, type.of(Style.FANGSONG)).align(BOTH));
            case Block.Heading(String text) -> paragraphs(text, Style.HEI);
            case Block.Table table -> new DocxTables(document, type).form(table);
            case Block.Choice(String question, Ticks ticks) -> line(question + "　", type.of(Style.FANGSONG))
                    .firstLine(2).ticks(ticks);
            case Block.Lines(String label, int blankLines) -> lines(label, blankLines);
            case Block.Enclosures enclosures -> enclosures(enclosures);
            case Block.Signature signature -> signature(signature);
        }
    }

    private void paragraphs(String text, Style style) {
        Ink.lines(text).forEach(line -> line(line, type.of(style)).align(BOTH).firstLine(2));
    }

    private void lines(String label, int blankLines) {
        line(label, type.of(Style.FANGSONG));
        for (int blank = 0; blank < blankLines; blank++) {
            line("", type.of(Style.FANGSONG)).writingLine();
        }
    }

    private void enclosures(Block.Enclosures enclosures) {
        var titles = enclosures.titles();
        for (int title = 0; title < titles.size(); title++) {
            String mark = (title == 0 ? "附件：" : "　　　") + (titles.size() == 1 ? "" : (title + 1) + ". ");
            line(mark + titles.get(title), type.of(Style.FANGSONG)).hanging(2, 3).before(title == 0 ? 28 : 0);
        }
    }

    private void signature(Block.Signature signature) {
        line(signature.unit(), type.of(Style.FANGSONG)).align(RIGHT).fromRight(signature.unitFromEdge())
                .before(2 * sheet.leading()).keepWithNext();
        line(signature.date(), type.of(Style.FANGSONG)).align(RIGHT).fromRight(signature.dateFromEdge());
        if (!signature.contact().isBlank()) {
            line("（" + signature.contact() + "）", type.of(Style.FANGSONG)).firstLine(2).before(14);
        }
    }

    private Line line(String text, Type.Set set) {
        return new Line(document.createParagraph(), set).text(text);
    }

    /** The document as bytes, packed again without the hour, so that the same paper gives the same file. */
    private byte[] saved() throws IOException {
        var about = document.getProperties().getCoreProperties();
        about.setTitle(Ink.line(paper.head().title()));
        about.setCreator(Ink.line(paper.head().issuer()));
        about.setCreated(Optional.empty());
        var packed = new ByteArrayOutputStream();
        document.write(packed);
        var bytes = new ByteArrayOutputStream();
        try (var from = new ZipInputStream(new ByteArrayInputStream(packed.toByteArray()));
                var to = new ZipOutputStream(bytes)) {
            for (var entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                var undated = new ZipEntry(entry.getName());
                undated.setTime(0);
                to.putNextEntry(undated);
                from.transferTo(to);
            }
        }
        return bytes.toByteArray();
    }
}
