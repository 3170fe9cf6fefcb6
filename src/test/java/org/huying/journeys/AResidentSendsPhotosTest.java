package org.huying.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.RequestOptions;
import java.awt.Color;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.huying.opinions.OpinionId;
import org.huying.opinions.OpinionPhotos;
import org.huying.photos.Pictures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** A picture says more than words. Where it was taken, and who is on it, stays with those it is meant for. */
class AResidentSendsPhotosTest extends Journey {

    private static final FilePayload RED = file(Pictures.takenAtHome(Color.RED));
    private static final FilePayload BLUE = file(Pictures.takenAtHome(Color.BLUE));
    private static final FilePayload DISGUISED = file("<html><script>".getBytes(StandardCharsets.US_ASCII));

    @Autowired
    OpinionPhotos photos;

    @Test
    void andEverybodySeesTheOneThatTheOfficerTicks() {
        Page wang = browser.plainPhone();
        Slip slip = filesWith(wang, "楼道里堆了很多杂物", RED, BLUE);
        assertThat(stored(slip)).hasSize(2).noneMatch(Pictures::tellsWhere);
        wang.navigate(slip.link());
        assertThat(images(wang)).hasSize(2).allSatisfy(image -> assertThat(status(wang, image)).isEqualTo(200));
        Page tong = browser.desktopOf("so-xh-02");
        tong.navigate("/desk/opinions/" + slip.number());
        assertThat(tong.locator("[name=shown]:checked").count()).as("none by default").isZero();
        String hidden = tong.locator("[name=shown]").nth(0).inputValue();
        String open = tong.locator("[name=shown]").nth(1).inputValue();
        tong.locator("[name=shown]").nth(1).check();
        Browser.picture(tong, "screening-photos-desktop");
        tong.locator("#title").fill("楼道堆物");
        tong.locator("#publicText").fill("某小区楼道里堆了很多杂物");
        button(tong, "受理").click();
        tong.waitForURL("**/matters/" + slip.number());

        Page anybody = browser.phone();
        String address = "/open/matters/" + slip.number();
        anybody.navigate(address);
        Browser.picture(anybody, "open-photo-phone");
        assertThat(images(anybody)).containsExactly(address + "/photos/" + open + "?small=true");
        var small = anybody.request().get(address + "/photos/" + open + "?small=true");
        var shown = anybody.request().get(address + "/photos/" + open);
        assertThat(small.body().length).isLessThan(shown.body().length);
        assertThat(Pictures.middle(shown.body()).getBlue()).isGreaterThan(200);
        assertThat(shown.headers()).containsEntry("content-type", "image/jpeg")
                .containsEntry("x-content-type-options", "nosniff")
                .containsEntry("cache-control", "max-age=600, public");
        assertThat(status(anybody, address + "/photos/" + hidden)).isEqualTo(404);
        assertThat(status(anybody, "/matters/" + slip.number() + "/photos/" + hidden)).isEqualTo(303);
        assertThat(tong.request().get("/matters/" + slip.number() + "/photos/" + hidden).headers())
                .containsEntry("cache-control", "no-store");

        act(tong, slip, "公开照片", () -> tong.locator("[name=shown]").nth(1).uncheck());
        assertThat(status(anybody, address + "/photos/" + open)).as("taken back").isEqualTo(404);
        isWhole("opinion/" + slip.number());
        isWhole("matter/" + slip.number());
    }

    @Test
    void andTheDepartmentAnswersWithOne() {
        Page wang = browser.phone();
        Slip slip = files(wang, "门口的井盖坏了");
        Page tong = browser.desktopOf("so-xh-02");
        accepts(tong, slip, "井盖损坏", "某小区门口的井盖坏了");
        assigns(browser.desktopOf("sc-xh"), slip, "GS-DCG");
        wang.navigate(slip.link());
        wang.getByText("补充情况").click();
        wang.locator("#text").fill("这是今天的样子");
        wang.locator("#photos").setInputFiles(RED);
        wang.locator("[data-thumbs] img").waitFor();
        button(wang, "提交补充").click();
        wang.waitForURL(slip.link());

        Page chu = browser.desktopOf("h-dcg");
        acceptsWork(chu, slip);
        act(chu, slip, "答复", () -> {
            chu.locator("#outcome").selectOption("SOLVED");
            chu.locator("#text").fill("井盖已经换新。");
            chu.locator("#photos").setInputFiles(BLUE);
            chu.locator("[data-thumbs] img").waitFor();
            Browser.picture(chu, "reply-photo-desktop");
        });
        assertThat(images(chu)).as("the person's and the department's").hasSize(2);
        Browser.picture(chu, "matter-photos-desktop");

        wang.navigate(slip.link());
        assertThat(images(wang)).hasSize(2).allSatisfy(image -> assertThat(status(wang, image)).isEqualTo(200));
        Page anybody = browser.phone();
        anybody.navigate("/open/matters/" + slip.number());
        assertThat(images(anybody)).hasSize(1);
        assertThat(Pictures.middle(anybody.request().get(images(anybody).getFirst()).body()).getBlue())
                .isGreaterThan(200);
        isWhole("matter/" + slip.number());
    }

    @Test
    void andNothingIsLostWhereOneOfThemIsNoPhoto() {
        Page wang = browser.plainPhone();
        fills(wang, "路口的树挡住了红绿灯", RED, DISGUISED);
        button(wang, "提交").click();

        assertThat(wang.locator("#photos-problem").textContent()).contains("不是能读取的照片");
        assertThat(wang.locator("#text").inputValue()).isEqualTo("路口的树挡住了红绿灯");
        assertThat(images(wang)).hasSize(1).allSatisfy(image -> assertThat(status(wang, image)).isEqualTo(200));
        Browser.picture(wang, "photo-refused-phone");

        button(wang, "提交").click();
        assertThat(stored(slip(wang))).singleElement()
                .satisfies(kept -> assertThat(Pictures.middle(kept).getRed()).isGreaterThan(200));
    }

    @Test
    void andHearsAClearSentenceWhereTheyAreTooLarge(@TempDir Path folder) throws IOException {
        Page wang = browser.plainPhone();
        fills(wang, "大照片");
        wang.locator("#photos").setInputFiles(new Path[]{Files.write(folder.resolve("1.jpg"), new byte[20_000_000]),
                Files.write(folder.resolve("2.jpg"), new byte[25_000_000])});
        var answer = wang.waitForResponse(response -> response.request().method().equals("POST"),
                () -> button(wang, "提交").click());

        assertThat(answer.status()).isEqualTo(413);
        assertThat(wang.locator("main").textContent()).contains("12 MB", "40 MB");
    }

    @Test
    void andTheScreenSaysSoBeforeAnythingIsSent() {
        Page wang = browser.phone();
        fills(wang, "很多照片", RED, DISGUISED, BLUE, RED, BLUE, RED);
        wang.locator("[data-thumbs] img").nth(4).waitFor();
        assertThat(wang.locator("#photos-problem").textContent()).contains("不是能读取的照片");
        wang.locator("#photos").setInputFiles(new FilePayload[]{RED, BLUE});
        wang.locator("[data-thumbs] img").nth(5).waitFor();
        assertThat(wang.locator("#photos-problem").textContent()).contains("最多放 6 张");
        Browser.picture(wang, "six-photos-phone");

        wang.getByLabel("移除照片 1").click();
        assertThat(wang.locator("[data-thumbs] img").count()).isEqualTo(5);
        button(wang, "提交").click();
        assertThat(stored(slip(wang))).hasSize(5);
    }

    @Test
    void andTheyWaitForTheNetworkToo() {
        Page wang = browser.phone();
        fills(wang, "地下室没有信号，照片要等", RED);
        wang.locator("[data-thumbs] img").waitFor();
        Page later = wang.context().newPage();
        wang.close();
        later.navigate("/opinions/new");
        later.locator("[data-thumbs] img").waitFor();

        later.context().setOffline(true);
        button(later, "提交").click();
        assertThat(later.locator("[data-offline-note]").isVisible()).isTrue();
        button(later, "提交").click();
        later.waitForNavigation(() -> later.context().setOffline(false));

        Slip slip = slip(later);
        assertThat(stored(slip)).hasSize(1);
        assertThat(jdbc.sql("select count(*) from opinions.opinion where excerpt = ?").param("地下室没有信号，照片要等")
                .query(Integer.class).single()).isEqualTo(1);
        later.navigate("/opinions/new");
        later.waitForFunction("indexedDB.databases().then(all => all.length > 0)");
        assertThat(later.locator("[data-thumbs] img").count()).as("nothing is left of what was sent").isZero();
    }

    private Slip filesWith(Page phone, String text, FilePayload... files) {
        fills(phone, text, files);
        button(phone, "提交").click();
        return slip(phone);
    }

    private static void fills(Page phone, String text, FilePayload... files) {
        phone.navigate("/opinions/new");
        phone.locator("#text").fill(text);
        phone.locator("#region").selectOption(YUNFAN);
        phone.locator("#photos").setInputFiles(files);
    }

    /** The addresses of the pictures on the page. */
    private static List<String> images(Page page) {
        return page.locator("main .gallery img").all().stream().map(image -> image.getAttribute("src")).toList();
    }

    private static int status(Page page, String address) {
        APIRequestContext request = page.request();
        return request.get(address, RequestOptions.create().setMaxRedirects(0)).status();
    }

    private List<byte[]> stored(Slip slip) {
        var id = OpinionId.of(slip.number());
        return photos.of(id).stream().map(kept -> photos.find(id, kept.id()).orElseThrow().jpeg()).toList();
    }

    private static FilePayload file(byte[] bytes) {
        return new FilePayload("photo.jpg", "image/jpeg", bytes);
    }
}
