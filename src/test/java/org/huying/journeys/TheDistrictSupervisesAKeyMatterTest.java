package org.huying.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import org.huying.photos.Pictures;
import org.junit.jupiter.api.Test;

/** What the chairpersons pick is supervised where everybody can see it: what is owed, what was done, by whom. */
class TheDistrictSupervisesAKeyMatterTest extends Journey {

    @Test
    void andEverybodySeesWhatIsOwed() {
        Slip slip = files(browser.phone(), "河边的餐馆油烟太大，开不了窗");
        accepts(browser.desktopOf("so-xh-02"), slip, "河边餐馆油烟太大", "河边的餐馆油烟太大，居民开不了窗");
        Page cao = browser.desktopOf("sc-xh");
        assigns(cao, slip, "GS-DCG");
        Page chu = browser.desktopOf("h-dcg");
        acceptsWork(chu, slip);

        Page district = browser.desktopOf("dc-1");
        open(district, slip, "列为重点督办");
        district.locator("#reason").fill("同一条街反复投诉");
        button(district, "列为重点督办").click();
        assertThat(district.locator("#leader-problem").textContent()).contains("谁牵头督办");
        assertThat(district.locator("#reason").inputValue()).isEqualTo("同一条街反复投诉");
        district.locator("label.radio", new Page.LocatorOptions().setHasText("环境保护")).click();
        district.locator("#basis").fill("第三十一次主任会议");
        district.locator("#leader").fill("城建环资工委");
        button(district, "列为重点督办").click();
        district.waitForURL("**/matters/" + slip.number());
        assertThat(district.locator("#key").textContent()).contains("第三十一次主任会议", "进展应在", "还没有到现场看");

        act(chu, slip, "记录进展", () -> {
            chu.locator("#note").fill("七家店的烟道都测过了。");
            chu.locator("#photos").setInputFiles(
                    new FilePayload("flue.jpg", "image/jpeg", Pictures.plain(Color.GRAY, 300, 200)));
            chu.locator("[data-thumbs] img").waitFor();
        });
        assertThat(chu.locator(".timeline li.step", new Page.LocatorOptions().setHas(chu.locator("img"))).textContent())
                .as("the photo stands with the note, not with the day that followed").contains("烟道都测过了");

        act(district, slip, "记录督办", () -> {
            district.locator("#text").fill("上屋顶看了出口。");
            district.locator("#inside").fill("店主想要补偿");
        });
        assertThat(district.locator("#key").textContent()).contains("已到现场看过");
        cao.navigate("/matters/" + slip.number());
        assertThat(cao.locator(".act-list").textContent()).contains("记录督办").doesNotContain("取消重点督办");

        Page anyone = browser.phone();
        anyone.navigate("/open/keys?theme=环境保护");
        anyone.getByText("河边餐馆油烟太大").click();
        assertThat(anyone.locator("main").textContent()).contains("重点督办 · 环境保护", "上屋顶看了出口")
                .doesNotContain("店主想要补偿");
        isWhole("matter/" + slip.number());
    }
}
