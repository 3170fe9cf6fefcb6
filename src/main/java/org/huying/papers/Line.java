package org.huying.papers;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTInd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPBdr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHint;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;

/** One paragraph of a DOCX while it is being set. */
record Line(XWPFParagraph paragraph, Type.Set set) {

    private static final String RED = "E60012";
    private static final String BLACK = "000000";
    private static final int TWIPS = 20;

    Line {
        paragraph.setSpacingBetween(set.leading(), LineSpacingRule.EXACT);
        paragraph.setSpacingAfter(0);
    }

    Line text(String text) {
        run(text, set.style().family());
        return this;
    }

    Line ticks(Ticks ticks) {
        for (int option = 0; option < ticks.options().size(); option++) {
            run(option == 0 ? "" : "　", set.style().family());
            run(ticks.isTicked(option) ? "☑" : "□", ticks.isTicked(option) ? "Segoe UI Symbol" : set.style().family());
            run(ticks.options().get(option), set.style().family());
        }
        return this;
    }

    Line align(ParagraphAlignment alignment) {
        paragraph.setAlignment(alignment);
        return this;
    }

    Line before(double points) {
        paragraph.setSpacingBefore(twips(points));
        return this;
    }

    Line inset(double points) {
        paragraph.setIndentationLeft(twips(points));
        paragraph.setIndentationRight(twips(points));
        return this;
    }

    /** Sets the first line in, by characters, so that it stays so when the size is changed. */
    Line firstLine(int characters) {
        paragraph.setIndentationFirstLine(twips(characters * set.size()));
        indent().setFirstLineChars(BigInteger.valueOf(characters * 100L));
        return this;
    }

    Line hanging(int characters, int more) {
        paragraph.setIndentationLeft(twips((characters + more) * set.size()));
        paragraph.setIndentationHanging(twips(more * set.size()));
        return this;
    }

    Line fromRight(double characters) {
        paragraph.setIndentationRight(twips(characters * set.size()));
        return this;
    }

    Line keepWithNext() {
        paragraph.setKeepNext(true);
        return this;
    }

    Line rightTab() {
        return rightTab(Sheet.TEXT_WIDTH);
    }

    Line rightTab(double points) {
        var tab = properties().addNewTabs().addNewTab();
        tab.setVal(STTabJc.RIGHT);
        tab.setPos(BigInteger.valueOf(twips(points)));
        return this;
    }

    Line redRule() {
        rule(borders().addNewBottom(), 15, RED).setSpace(BigInteger.valueOf(8));
        return this;
    }

    /** Neighbours with the same border share one line unless there is another between them. */
    Line writingLine() {
        rule(borders().addNewBottom(), 5, BLACK);
        rule(borders().addNewBetween(), 5, BLACK);
        return this;
    }

    private CTPBdr borders() {
        var properties = properties();
        return properties.isSetPBdr() ? properties.getPBdr() : properties.addNewPBdr();
    }

    private static CTBorder rule(CTBorder border, int eighths, String color) {
        border.setVal(STBorder.SINGLE);
        border.setSz(BigInteger.valueOf(eighths));
        border.setColor(color);
        return border;
    }

    /** Quotation marks and dashes are Chinese here, which only the hint tells a word processor. */
    XWPFRun run(String text, String family) {
        var run = paragraph.createRun();
        run.setFontFamily(family);
        run.getCTR().getRPr().getRFontsArray(0).setHint(STHint.EAST_ASIA);
        run.setFontSize(set.size());
        if (set.isRed()) {
            run.setColor(RED);
        }
        type(run, text);
        return run;
    }

    private static void type(XWPFRun run, String text) {
        if (text.isEmpty()) {
            return;
        }
        String[] parts = text.split("\t", -1);
        for (int part = 0; part < parts.length; part++) {
            if (part > 0) {
                run.addTab();
            }
            run.setText(Ink.line(parts[part]), run.getCTR().sizeOfTArray());
        }
    }

    private CTInd indent() {
        return properties().getInd();
    }

    private CTPPr properties() {
        var p = paragraph.getCTP();
        return p.isSetPPr() ? p.getPPr() : p.addNewPPr();
    }

    static int twips(double points) {
        return (int) Math.round(points * TWIPS);
    }
}
