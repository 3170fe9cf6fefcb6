package org.huying.papers;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/** A paper as PDF: laid out once to see where it ends, and again with the foot at the bottom of the last page. */
final class Pdf {

    private static final String CSS = css();
    /** Stands where a character is in none of the fonts. */
    static final String MISSING = "□";

    private static final double ROUNDING = 1;
    private static final Pattern FOOT = Pattern.compile("foot");

    private final Fonts fonts;

    Pdf(Fonts fonts) {
        this.fonts = fonts;
    }

    byte[] write(Paper paper) {
        var xhtml = new Xhtml(paper, CSS);
        try {
            double gap = paper.foot().isEmpty() ? 0 : footBottom(xhtml) - Sheet.points(paper.kind().sheet().bottom());
            return write(xhtml, gap, paper);
        } catch (IOException e) {
            throw new UncheckedIOException("Paper '" + paper.head().title() + "' could not be written", e);
        }
    }

    byte[] write(CardSheet cards) {
        var bytes = new ByteArrayOutputStream();
        try (var renderer = renderer(cards.xhtml())) {
            renderer.layout();
            try (var pdf = renderer.createPDFKeepOpen()) {
                var about = new PDDocumentInformation();
                about.setTitle(Ink.line(cards.title()));
                pdf.setDocumentInformation(about);
                pdf.setDocumentId((long) cards.xhtml().hashCode());
                pdf.save(bytes);
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("Cards '" + cards.title() + "' could not be written", e);
        }
    }

    /** How far the foot, if it followed the text at once, would end above the edge of the sheet, in points. */
    private double footBottom(Xhtml xhtml) throws IOException {
        try (var renderer = renderer(xhtml.write(0))) {
            renderer.layout();
            renderer.getOutputDevice().setRoot(renderer.getRootBox());
            var foot = renderer.findPagePositionsByID(FOOT).getLast();
            return foot.getY();
        }
    }

    private byte[] write(Xhtml xhtml, double gap, Paper paper) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var renderer = renderer(xhtml.write(Math.max(0, gap - ROUNDING)))) {
            renderer.layout();
            try (var pdf = renderer.createPDFKeepOpen()) {
                describe(pdf, paper);
                pdf.save(bytes);
            }
        }
        return bytes.toByteArray();
    }

    /** Says what it is, and nothing of when and where it was made, so that the same paper gives the same file. */
    private static void describe(PDDocument pdf, Paper paper) {
        var about = new PDDocumentInformation();
        about.setTitle(Ink.line(paper.head().title()));
        about.setAuthor(Ink.line(paper.head().issuer()));
        pdf.setDocumentInformation(about);
        pdf.setDocumentId((long) paper.toString().hashCode());
    }

    private PdfBoxRenderer renderer(String xhtml) {
        var builder = new PdfRendererBuilder().useFastMode().withHtmlContent(xhtml, null).useReplacementText(MISSING)
                .withDiagnosticConsumer(_ -> {
                });
        fonts.chosen().ifPresent(face -> use(builder, face, "CHOSEN"));
        fonts.faces().forEach((style, face) -> use(builder, face, style.name()));
        return builder.buildPdfRenderer();
    }

    private static void use(PdfRendererBuilder builder, Face face, String family) {
        builder.useFont(() -> open(face), family, 400, FontStyle.NORMAL, true);
    }

    private static InputStream open(Face face) {
        try {
            return face.open();
        } catch (IOException e) {
            throw new UncheckedIOException("Font " + face + " could not be read", e);
        }
    }

    private static String css() {
        try (var css = Pdf.class.getResourceAsStream("paper.css")) {
            if (css == null) {
                throw new IllegalStateException("paper.css is missing beside " + Pdf.class);
            }
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
