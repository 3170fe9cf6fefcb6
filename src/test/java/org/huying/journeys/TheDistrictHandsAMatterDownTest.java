package org.huying.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import org.huying.web.Text;
import org.junit.jupiter.api.Test;

/** The district asks every street one thing, sends a first answer back and confirms the second. */
class TheDistrictHandsAMatterDownTest extends Journey {

    private static final String XIAOHE = "小河街道";

    @Test
    void andSeesStreetByStreetWhoHasAnswered() {
        Page fang = browser.desktopOf("dc-1");
        fang.navigate("/overview");
        fang.getByText("交办一件事").click();
        button(fang, "交办").click();
        assertThat(fang.locator(".problem").count()).as("title, text, day and streets are missing").isEqualTo(4);
        fang.locator("#title").fill("汛前排查低洼积水点");
        fang.locator("#publicText").fill("请各街道排查低洼积水点，列出位置和整改日期。");
        fang.locator("#due").fill(LocalDate.now(Text.ZONE).plusDays(20).toString());
        fang.locator("[data-all]").check();
        Browser.picture(fang, "hand-down-form-desktop");
        button(fang, "交办").click();
        fang.waitForURL("**/hand-downs/*-*");
        String progress = fang.url();
        int streets = fang.locator(".lines li").count();
        assertThat(streets).isGreaterThan(10);
        assertThat(fang.locator(".stands").textContent()).contains(streets + " 个街道中 0 个已答复");
        Slip slip = new Slip(fang.locator(".lines li").filter(named(XIAOHE)).locator(".mono").textContent().strip(),
                "");

        Page cao = browser.desktopOf("sc-xh");
        cao.navigate("/matters");
        assertThat(cao.locator("main").textContent()).contains("汛前排查低洼积水点", "区级交办");
        assigns(cao, slip, "GS-DCG");
        Page chu = browser.desktopOf("h-dcg");
        acceptsWork(chu, slip);
        replies(chu, slip, "排查三处。");

        fang.navigate(progress);
        assertThat(fang.locator(".stands").textContent()).contains(streets + " 个街道中 1 个已答复");
        act(fang, slip, "重新办理", () -> fang.locator("#reason").fill("请补充整改日期。"));
        replies(chu, slip, "排查三处，六月一日前全部整改。");
        fang.navigate("/matters");
        assertThat(fang.locator("main").textContent()).contains(slip.number());
        act(fang, slip, "确认答复", () -> fang.locator("#remark").fill("同意。"));
        fang.navigate(progress);
        Browser.picture(fang, "hand-down-progress-desktop");
        assertThat(fang.locator("main").textContent()).contains("已确认 1 个");

        Page anybody = browser.phone();
        anybody.navigate("/open/matters/" + slip.number());
        assertThat(anybody.locator("main").textContent()).contains("区人大常委会交办", "六月一日前全部整改", "区人大常委会确认答复")
                .doesNotContain("三问");
        Browser.picture(anybody, "hand-down-open-phone");
        isWhole("matter/" + slip.number());
    }

    private static com.microsoft.playwright.Locator.FilterOptions named(String text) {
        return new com.microsoft.playwright.Locator.FilterOptions().setHasText(text);
    }
}
