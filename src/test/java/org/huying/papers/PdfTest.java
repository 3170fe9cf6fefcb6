package org.huying.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.huying.Refused;
import org.junit.jupiter.api.Test;

class PdfTest {

    private static final Papers PAPERS = new Papers("");

    @Test
    void saysWhatThePaperSays() {
        assertThat(text(Examples.letter())).contains("杭州市拱墅区人民政府小河街道办事处", "小河街办函〔2026〕56号", "陈建华、周敏、沈国良代表：",
                "2026年11月23日",
                "抄送：区人大常委会代表工作委员会", "— 1 —", "— 2 —");
        assertThat(text(Examples.assignmentSlip())).contains("领衔单位", "小河街道城市管理科", "塘河社区居民委员会", "2026年12月31日");
        assertThat(text(Examples.opinionForm())).contains("基本满意", "√");
    }

    @Test
    void holdsAFormOnOneSheet() {
        assertThat(List.of(Examples.assignmentSlip(), Examples.replySlip(), Examples.opinionForm()))
                .allSatisfy(form -> assertThat(pages(PAPERS.pdf(form))).isEqualTo(1));
    }

    @Test
    void growsWithTheText() {
        String text = "塘河新村的停车问题已经解决。".repeat(220);

        var letter = PAPERS.pdf(Examples.letter(text));

        assertThat(pages(letter)).isGreaterThan(pages(PAPERS.pdf(Examples.letter())) + 3);
        assertThat(text(letter).split("停车问题已经解决", -1)).hasSizeGreaterThan(150);
    }

    @Test
    void tearsARowThatNoPageHolds() {
        var slip = new Paper(Kind.ASSIGNMENT_SLIP, new Paper.Head("小河街道人大工委", "1号", "交办单"),
                List.of(new Block.Table(Row.of("主要内容", "路灯不亮。".repeat(600)))), Paper.Foot.NONE);

        assertThat(pages(PAPERS.pdf(slip))).isGreaterThan(2);
        assertThat(text(slip).split("路灯不亮", -1)).hasSizeGreaterThan(400);
    }

    @Test
    void keepsMarkupAsText() {
        assertThat(text(Examples.letter("<b>加粗</b> & <script>alert('1')</script> &lt;")))
                .contains("<b>加粗</b> & <script>alert('1')</script> &lt;");
    }

    @Test
    void dropsWhatCannotBePrinted() {
        assertThat(text(Examples.letter("停\u0000车\u0007难\uFEFF，\u202E打\uD800通\uFFFF道")))
                .contains("停车难，打通道");
    }

    @Test
    void showsABoxForACharacterNoFontHas() {
        assertThat(text(Examples.letter("居民𠮷某、\uE863某、\uDBFF\uDC00某、😀某"))).contains("居民□某、□某、□某、□某");
    }

    @Test
    void wrapsWhatHasNoSpaces() {
        assertThat(pages(PAPERS.pdf(Examples.letter("x".repeat(3000))))).isGreaterThan(3);
    }

    @Test
    void embedsItsFonts() throws IOException {
        try (var pdf = Loader.loadPDF(PAPERS.pdf(Examples.letter()))) {
            var page = pdf.getPage(0).getResources();

            for (var name : page.getFontNames()) {
                assertThat(page.getFont(name).isEmbedded()).as(name.getName()).isTrue();
            }
            assertThat(StreamSupport.stream(page.getFontNames().spliterator(), false)).isNotEmpty();
        }
    }

    @Test
    void isTheSameForTheSamePaper() {
        assertThat(PAPERS.pdf(Examples.letter())).isEqualTo(PAPERS.pdf(Examples.letter()));
    }

    @Test
    void isRefusedWithoutAFont() {
        var papers = new Papers(new Fonts(Optional.empty(), Map.of()));

        assertThatExceptionOfType(Refused.class).isThrownBy(() -> papers.pdf(Examples.letter()))
                .withMessage("papers.no-font");
    }

    @Test
    void canBeSetInTheFontTheOfficeHasChosen() {
        var kai = Fonts.search("").faces().get(Style.KAI);

        var papers = new Papers(String.valueOf(kai == null ? "" : kai.file()));

        assertThat(text(papers.pdf(Examples.letter()))).contains("陈建华");
    }

    @Test
    void doesNotMindASettingThatNamesNoFont() {
        assertThat(pages(new Papers("/no/such/font.ttf").pdf(Examples.replySlip()))).isEqualTo(1);
    }

    /** Left in {@code target} for people to look at. */
    @Test
    void canBeLookedAt() throws IOException {
        var folder = Files.createDirectories(Path.of("target", "papers"));
        for (var paper : List.of(Examples.assignmentSlip(), Examples.replySlip(), Examples.opinionForm(),
                Examples.letter())) {
            Files.write(folder.resolve(paper.kind() + ".pdf"), PAPERS.pdf(paper));
            Files.write(folder.resolve(paper.kind() + ".docx"), PAPERS.docx(paper));
        }

        assertThat(folder.resolve(Kind.LETTER + ".pdf")).isNotEmptyFile();
    }

    private static int pages(byte[] bytes) {
        try (var pdf = Loader.loadPDF(bytes)) {
            return pdf.getNumberOfPages();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String text(Paper paper) {
        return text(PAPERS.pdf(paper));
    }

    private static String text(byte[] bytes) {
        try (var pdf = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(pdf);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
