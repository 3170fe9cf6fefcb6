package org.huying.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** A dozen people of one estate speak of one pump: everybody sees it, and the station makes one matter of it. */
class ATopicBecomesAMatterTest extends Journey {

    private static final String NAME = "云帆苑小区水泵房夜间噪声扰民";

    @Test
    void inOneStep() {
        Page anybody = browser.phone();
        reckoned(anybody);
        assertThat(anybody.locator("main").textContent()).contains("人反映", "处", "热度 =");
        Browser.picture(anybody, "topics-phone");
        anybody.getByText(NAME).first().click();
        assertThat(anybody.locator("svg.trend").getAttribute("aria-label")).contains("每周人数");
        assertThat(anybody.locator("main").textContent()).contains("公开的事项").doesNotContain("全部意见", "合成一件");
        anybody.navigate(anybody.url() + "?type=large");
        Browser.picture(anybody, "topic-phone-large");

        Page tong = browser.desktopOf("so-xh-02");
        tong.navigate("/topics");
        Browser.picture(tong, "topics-desktop");
        tong.getByText(NAME).first().click();
        assertThat(tong.locator("main").textContent()).contains("全部意见");
        Browser.picture(tong, "topic-desktop");
        button(tong, "提为议题").click();
        tong.getByText("提为议题").waitFor();
        assertThat(tong.locator("#use").textContent()).contains("已于");
        button(tong, "合成一件事项").click();
        tong.waitForURL("**/matters/**");
        Browser.picture(tong, "gathered-desktop");

        assertThat(tong.locator("#voices").textContent()).contains("12人反映同一件事");
    }

    /** Topics are reckoned beside everything else, soon after something changed. */
    private static void reckoned(Page page) {
        page.navigate("/open/topics");
        for (int i = 0; i < 40 && page.getByText(NAME).count() == 0; i++) {
            page.waitForTimeout(2_000);
            page.navigate("/open/topics");
        }
    }
}
