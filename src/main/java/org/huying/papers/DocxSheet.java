package org.huying.papers;

import java.math.BigInteger;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;

/** The page of a DOCX: its size, its margins and the number at its outer foot. */
final class DocxSheet {

    private static final double FOOTER_FROM_EDGE = 24;

    private DocxSheet() {
    }

    static void setUp(XWPFDocument document, Sheet sheet) {
        var section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(twips(210));
        size.setH(twips(297));
        var margins = section.addNewPgMar();
        margins.setTop(twips(sheet.top()));
        margins.setBottom(twips(sheet.bottom()));
        margins.setLeft(twips(Sheet.LEFT));
        margins.setRight(twips(Sheet.RIGHT));
        margins.setHeader(twips(15));
        margins.setFooter(twips(Math.min(FOOTER_FROM_EDGE, sheet.bottom() - 10)));
        margins.setGutter(BigInteger.ZERO);
        document.setEvenAndOddHeadings(true);
        number(document, HeaderFooterType.DEFAULT, ParagraphAlignment.RIGHT);
        number(document, HeaderFooterType.EVEN, ParagraphAlignment.LEFT);
    }

    private static void number(XWPFDocument document, HeaderFooterType pages, ParagraphAlignment side) {
        var line = new Line(document.createFooter(pages).createParagraph(), new Type.Set(Style.SONG, 14, 18, false))
                .align(side).inset(14);
        line.text("— ");
        line.run("", Style.SONG.family()).getCTR().addNewFldChar().setFldCharType(STFldCharType.BEGIN);
        line.run("", Style.SONG.family()).getCTR().addNewInstrText().setStringValue("PAGE");
        line.run("", Style.SONG.family()).getCTR().addNewFldChar().setFldCharType(STFldCharType.SEPARATE);
        line.text("1");
        line.run("", Style.SONG.family()).getCTR().addNewFldChar().setFldCharType(STFldCharType.END);
        line.text(" —");
    }

    private static BigInteger twips(double millimetres) {
        return BigInteger.valueOf(Line.twips(Sheet.points(millimetres)));
    }
}
