package org.huying.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.huying.opinions.CategoryHints;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Nobody has to look through a hundred categories: what was decided before proposes one, says why, and gives way. */
class AStationIsToldAProbableCategoryTest extends Journey {

    @Autowired
    CategoryHints hints;

    @Test
    void withTheCasesItFollowsAndMayChangeIt() {
        hints.learn();
        Slip slip = files(browser.phone(), "工地半夜还在打桩，施工噪声吵得全楼睡不着");
        Page tong = browser.desktopOf("so-xh-02");

        tong.navigate("/desk/opinions/" + slip.number());
        assertThat(tong.locator("#category").inputValue()).startsWith("0401");
        assertThat(tong.locator("#category-proposed").textContent()).contains("生态环境 › 噪声", "把握");
        tong.locator("#category-proposed summary").click();
        assertThat(tong.locator("#category-proposed a").count()).isPositive();
        Browser.picture(tong, "category-proposed-desktop");

        tong.locator("#category").selectOption("0202");
        button(tong, "受理").click();
        tong.waitForURL("**/matters/" + slip.number());
        assertThat(jdbc.sql("select category from matters.matter where id = ?").param(slip.number())
                .query(String.class).single()).isEqualTo("0202");
    }
}
