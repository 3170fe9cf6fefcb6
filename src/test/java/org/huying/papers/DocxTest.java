package org.huying.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;

class DocxTest {

    private static final Papers PAPERS = new Papers("");

    @Test
    void opensWithHeadAndNumberInTheFontsOfOffices() throws IOException {
        try (var docx = open(Examples.letter())) {
            assertThat(docx.getParagraphs()).extracting(XWPFParagraph::getText).contains("A", "杭州市拱墅区人民政府小河街道办事处",
                    "小河街办函〔2026〕56号", "关于对小河街道居民议事会第三次会议", "陈建华、周敏、沈国良代表：", "附件：1. 运河商务中心错时停车协议", "2026年11月23日");
            assertThat(docx.getDocument().xmlText()).contains("w:eastAsia=\"方正小标宋简体\"", "w:eastAsia=\"仿宋_GB2312\"",
                    "w:eastAsia=\"黑体\"", "w:firstLineChars=\"200\"", "E60012");
        }
    }

    @Test
    void hasTheCellsOfAForm() throws IOException {
        try (var docx = open(Examples.assignmentSlip())) {
            var form = docx.getTables().getFirst();

            assertThat(form.getRow(3).getTableCells()).hasSize(4);
            assertThat(form.getRow(3).getCell(1).getText()).isEqualTo("小河街道城市管理科");
            assertThat(form.getRow(4).getTableCells()).hasSize(2);
            assertThat(form.getRow(4).getCell(1).getText()).startsWith("2026年12月31日");
        }
    }

    @Test
    void ticksWhatIsTicked() throws IOException {
        try (var docx = open(Examples.opinionForm())) {
            assertThat(docx.getTables().getFirst().getRow(5).getCell(1).getText()).isEqualTo("□满意　☑基本满意　□不满意");
        }
    }

    @Test
    void putsTheCopiesAtTheFoot() throws IOException {
        try (var docx = open(Examples.letter())) {
            assertThat(docx.getTables()).extracting(XWPFTable::getText).last().asString()
                    .contains("抄送：区人大常委会代表工作委员会，", "2026年11月23日印发");
        }
    }

    @Test
    void keepsMarkupAsTextAndDropsControlCharacters() throws IOException {
        try (var docx = open(Examples.letter("<w:p>停车</w:p> & \u0000\uD800难"));
                var extractor = new XWPFWordExtractor(docx)) {
            assertThat(extractor.getText()).contains("<w:p>停车</w:p> & 难");
        }
    }

    @Test
    void startsAParagraphAtALineBreak() throws IOException {
        try (var docx = open(Examples.letter("第一段。\n第二段。"))) {
            assertThat(docx.getParagraphs()).extracting(XWPFParagraph::getText).contains("第一段。", "第二段。");
        }
    }

    @Test
    void isTheSameForTheSamePaper() {
        assertThat(PAPERS.docx(Examples.letter())).isEqualTo(PAPERS.docx(Examples.letter()));
    }

    @Test
    void tellsWhatMayStandInForAnOfficeFont() throws IOException {
        try (var docx = open(Examples.letter())) {
            var table = docx.getPackage().getPartsByName(Pattern.compile("/word/fontTable.xml")).getFirst();

            assertThat(new String(table.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .contains("<w:font w:name=\"仿宋_GB2312\"><w:altName w:val=\"仿宋\"/>");
        }
    }

    @Test
    void needsNoFont() {
        assertThat(new Papers(new Fonts(Optional.empty(), Map.of())).docx(Examples.letter()))
                .isNotEmpty();
    }

    private static XWPFDocument open(Paper paper) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(PAPERS.docx(paper)));
    }
}
