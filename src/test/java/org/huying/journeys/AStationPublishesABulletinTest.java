package org.huying.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.huying.web.Text;
import org.junit.jupiter.api.Test;

/** What was done in some weeks is told to everybody at one click, and then stays as it was told. */
class AStationPublishesABulletinTest extends Journey {

    private final LocalDate today = LocalDate.now(Text.ZONE);
    private final LocalDate first = today.minusDays(75);
    private final LocalDate last = today.minusDays(2);

    @Test
    void andAResidentReadsIt() throws IOException, NoSuchAlgorithmException {
        Page tong = browser.desktopOf("so-xh-02");
        tong.locator(".bar-nav").getByText("通报").click();
        Browser.picture(tong, "bulletin-choose-desktop");
        choose(tong, first, today);
        assertThat(tong.locator("#last-problem").textContent()).contains("只能通报已经过完的日子");
        assertThat(tong.locator("#first").inputValue()).isEqualTo(first.toString());
        choose(tong, first, last);

        assertThat(tong.locator(".bulletin").textContent()).contains("总体情况", "时间表、路线图", "云帆公寓南区缺电动车充电棚");
        Browser.picture(tong, "bulletin-compose-desktop");
        Locator leaves = tong.locator(".told-lines > li").first();
        String left = leaves.locator(".told-title a").textContent();
        leaves.locator("input[name=out]").check();
        tong.locator("#opening").fill("两个月来，<b>大家</b>提的事有了这些进展。");
        tong.locator("#closing").fill("下一期接着说。");
        button(tong, "预览").click();
        assertThat(tong.locator(".bulletin").textContent()).contains("<b>大家</b>", "另有 1 件没有在本期列出")
                .doesNotContain(left);
        Browser.picture(tong, "bulletin-preview-desktop");
        button(tong, "返回修改").click();
        assertThat(tong.locator("#closing").inputValue()).isEqualTo("下一期接着说。");
        assertThat(tong.locator("input[name=out]:checked").count()).isEqualTo(1);
        button(tong, "预览").click();
        button(tong, "发布").click();
        tong.waitForURL("**/open/bulletins/**");

        Page resident = browser.phone();
        resident.navigate("/open/stations/GS-XH-02");
        resident.getByText(Text.day(first) + "至" + Text.day(last)).click();
        assertThat(resident.locator(".bulletin").textContent()).contains("下一期接着说。", "另有 1 件没有在本期列出")
                .doesNotContain(left);
        Browser.picture(resident, "bulletin-phone");
        String address = resident.url().replaceFirst(".*(?=/open)", "");
        resident.locator(".told-title a").first().click();
        assertThat(resident.locator("h1").count()).isEqualTo(1);

        resident.navigate(address);
        resident.locator(".why summary").click();
        String digest = resident.locator(".why .mono").textContent().strip();
        byte[] content = resident.request().get(address + "/content.json").body();
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content))).isEqualTo(digest);
        assertThat(jdbc.sql("select payload from ledger.fact where payload like ?").param("%" + digest + "%")
                .query(String.class).single()).contains("GS-XH-02");
        printsWell(resident, address);

        putsAMistakeRight(tong, address);
        isWhole("bulletin/" + address.replaceFirst("/open/bulletins/(.*)-1", "$1"));
    }

    private static void printsWell(Page anyone, String address) throws IOException {
        anyone.navigate("/?lang=en");
        byte[] pdf = anyone.request().get(address + "/paper.pdf").body();
        byte[] docx = anyone.request().get(address + "/paper.docx").body();
        Browser.keep(pdf, "bulletin.pdf");
        try (var paper = Loader.loadPDF(pdf);
                var words = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(docx)))) {
            assertThat(new PDFTextStripper().getText(paper).replaceAll("\\s", "")).contains("民情办理情况通报", "一、总体情况",
                    "下一期接着说。");
            assertThat(words.getText()).contains("民情办理情况通报", "一、总体情况", "下一期接着说。");
        }
    }

    private void putsAMistakeRight(Page tong, String address) {
        tong.navigate("/bulletins");
        choose(tong, first, last);
        button(tong, "发布").click();
        assertThat(tong.locator("#correction-problem").textContent()).contains("请说明更正了什么");
        tong.locator("#correction").fill("上一版漏列一件事。");
        button(tong, "发布").click();
        tong.waitForURL("**/open/bulletins/*-2");
        assertThat(tong.locator(".bulletin").textContent()).contains("第2版", "上一版漏列一件事。");
        Browser.picture(tong, "bulletin-corrected-desktop");
        tong.navigate(address);
        assertThat(tong.locator("main").textContent()).contains("这一版已经更正", "下一期接着说。");
    }

    @Test
    void andSaysSoWhereNothingHappened() {
        Page tong = browser.desktopOf("so-xh-02");
        tong.navigate("/bulletins/new?first=2019-01-01&last=2019-02-28");

        assertThat(tong.locator(".bulletin").textContent()).contains("这段日子没有受理、答复或办结的事项", "时间表、路线图")
                .doesNotContain("四率");
        Browser.picture(tong, "bulletin-quiet-desktop");
    }

    private static void choose(Page page, LocalDate from, LocalDate to) {
        page.locator("#first").fill(from.toString());
        page.locator("#last").fill(to.toString());
        button(page, "生成通报").click();
    }
}
