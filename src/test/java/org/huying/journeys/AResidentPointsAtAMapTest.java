package org.huying.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Geolocation;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Not everybody knows which community a crossing belongs to. */
class AResidentPointsAtAMapTest extends Journey {

    private static final String MINGZHEN = "330105003002";

    private final List<String> complaints = new ArrayList<>();

    @AfterEach
    void theBrowserHasNothingToComplainAbout() {
        assertThat(complaints).as("such as what the content policy forbids").isEmpty();
    }

    @Test
    void andTheNearestCommunityIsChosen() {
        Page wang = heard(browser.phone());
        wang.navigate("/opinions/new");
        wang.locator("#text").fill("路口没有斑马线");
        button(wang, "在地图上选").click();
        wang.locator(".map-street span").first().waitFor();
        Browser.picture(wang, "map-phone");
        wang.locator("[data-map-canvas]").click();

        String told = wang.locator("[data-map-told]").textContent();
        String region = wang.locator("#region").inputValue();
        assertThat(told).contains("已放图钉");
        assertThat(region).matches("330105\\d{6}");
        assertThat(told).contains(wang.locator("#region option:checked").textContent());

        button(wang, "移除图钉").click();
        assertThat(wang.locator("[name=point]").inputValue()).isEmpty();
        assertThat(wang.locator(".map-pin").count()).isZero();
    }

    @Test
    void orStandsWhereItIsAndOnlyThoseWhoHandleItSeeThePin() {
        BrowserContext window = browser.window(Browser.Screen.PHONE);
        window.setGeolocation(new Geolocation(30.3131, 120.1350));
        window.grantPermissions(List.of("geolocation"));
        Page wang = heard(window.newPage());
        wang.navigate("/opinions/new");
        wang.locator("#text").fill("这里的路灯不亮");
        button(wang, "用我的位置").click();
        wang.locator(".map-pin").waitFor();

        assertThat(wang.locator("#region").inputValue()).isEqualTo(MINGZHEN);
        Browser.picture(wang, "map-pin-phone");
        button(wang, "提交").click();
        Slip slip = slip(wang);
        wang.navigate(slip.link());
        wang.locator(".map-pin").waitFor();

        Page tong = heard(browser.desktopOf("sc-xh"));
        tong.navigate("/matters");
        Page officer = heard(browser.desktop());
        String station = jdbc.sql("select station from opinions.opinion where id = ?").param(slip.number())
                .query(String.class).single();
        Browser.signIn(officer, station.equals("GS-XH-02") ? "so-xh-02" : "so-xh-01");
        officer.navigate("/desk/opinions/" + slip.number());
        officer.locator(".map-pin").waitFor();
        Browser.picture(officer, "screening-map-desktop");
        accepts(officer, slip, "路灯不亮", "某路口的路灯不亮");
        tong.navigate("/matters/" + slip.number());
        tong.locator(".map-pin").waitFor();

        Page anybody = heard(browser.phone());
        anybody.navigate("/open/matters/" + slip.number());
        assertThat(anybody.content()).contains("明真社区").doesNotContain("120.135", "30.313");
        assertThat(jdbc.sql("select payload from ledger.fact where subject = ? and seq = 1")
                .param("opinion/" + slip.number()).query(String.class).single()).doesNotContain("120.135");
        isWhole("opinion/" + slip.number());
    }

    @Test
    void orFarAwayAndNothingIsChosenForThem() {
        BrowserContext window = browser.window(Browser.Screen.PHONE);
        window.setGeolocation(new Geolocation(39.9042, 116.4074));
        window.grantPermissions(List.of("geolocation"));
        Page wang = heard(window.newPage());
        wang.navigate("/opinions/new");
        button(wang, "用我的位置").click();
        wang.locator(".map-pin").waitFor();

        assertThat(wang.locator("#region").inputValue()).isEmpty();
        assertThat(wang.locator("[data-map-told]").textContent()).contains("超过 3 公里");
    }

    @Test
    void orUsesTheKeyboardAlone() {
        Page wang = heard(browser.desktop());
        wang.navigate("/opinions/new");
        wang.locator("#region").focus();
        wang.keyboard().type("明真");
        wang.keyboard().press("Tab");
        assertThat(wang.locator("[data-map-open]").evaluate("one => one === document.activeElement")).isEqualTo(true);
        wang.locator("#region").selectOption(MINGZHEN);
        wang.locator("[data-map-open]").press("Enter");
        wang.locator(".map-community").first().waitFor(new com.microsoft.playwright.Locator.WaitForOptions()
                .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));
        wang.waitForFunction("document.activeElement.matches('[data-map-canvas]')");
        wang.keyboard().press("Enter");

        assertThat(wang.locator("[name=point]").inputValue()).matches("120\\.\\d{5},30\\.\\d{5}");
        assertThat(wang.locator("#region").inputValue()).isEqualTo(MINGZHEN);
    }

    @Test
    void orNeedsNoMapAtAll() {
        Page wang = browser.plainPhone();
        wang.navigate("/opinions/new");
        assertThat(wang.locator("[data-map-acts]").isVisible()).isFalse();
        assertThat(files(wang, "没有脚本也能反映").number()).startsWith("330105003");
    }

    @Test
    void andFindsTheNearestStation() {
        BrowserContext window = browser.window(Browser.Screen.PHONE);
        window.setGeolocation(new Geolocation(30.3225, 120.1385));
        window.grantPermissions(List.of("geolocation"));
        Page wang = heard(window.newPage());
        wang.navigate("/open/stations");
        wang.locator(".map-station-link").first().waitFor();
        button(wang, "离我最近的站").click();
        wang.locator("[data-distance]").first().waitFor();
        Browser.picture(wang, "stations-phone");

        assertThat(wang.locator("[data-stations] .line-main").first().textContent()).contains("拱宸桥");
        assertThat(wang.locator("[data-map-told]").textContent()).contains("拱宸桥", "约");
    }

    private Page heard(Page page) {
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        return page;
    }
}
