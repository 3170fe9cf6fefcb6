package org.huying.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** 李师傅 begins to write what somebody said before; one tap and he goes along. */
class AResidentJoinsTest extends Journey {

    private static final String TITLE = "云帆社区羽毛球场地灯全部熄灭";
    private static final String SAID = "云帆社区公园的羽毛球场地灯全部熄灭，晚上没法打球，希望尽快修好";
    private static final String ANSWER = "已更换全部灯具，当晚恢复照明。";

    @Test
    void andHearsOfEveryStep() {
        Page tong = browser.desktopOf("so-xh-02");
        Slip first = files(browser.phone(), SAID);
        accepts(tong, first, TITLE, SAID);
        waitUntilFound();

        Page li = browser.phone();
        li.navigate("/opinions/new");
        li.locator("#text").fill("羽毛球场地的灯不亮了，晚上打不了球");
        li.locator("#region").selectOption(YUNFAN);
        li.locator(".alike-list li").filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(TITLE))
                .waitFor();
        assertThat(li.locator(".alike mark").count()).as("the same words are marked").isPositive();
        assertThat(li.locator(".alike").textContent()).doesNotContain("电话");
        Browser.picture(li, "alike-phone");
        li.navigate("/open/matters/" + first.number());
        li.navigate("/opinions/new");
        assertThat(li.locator("#text").inputValue()).as("the draft is there after a look").contains("羽毛球场地的灯");
        li.locator("#phone").fill("13805710077");
        li.locator(".alike-list li").filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(TITLE))
                .locator("button").click();
        Slip slip = slip(li);
        assertThat(slip.number()).isNotEqualTo(first.number());
        assertThat(li.locator("#along").textContent()).contains(TITLE, "2人");
        Browser.picture(li, "joined-phone");

        Page cao = browser.desktopOf("sc-xh");
        assigns(cao, first, "GS-DCG");
        Page chu = browser.desktopOf("h-dcg");
        acceptsWork(chu, first);
        replies(chu, first, ANSWER);
        li.navigate(slip.link());
        assertThat(li.locator(".timeline").textContent()).contains(ANSWER);
        li.locator("#rate input[name=attitude][value=SATISFIED]").check();
        li.locator("#rate input[name=result][value=SATISFIED]").check();
        li.locator("#rate button").click();
        li.waitForLoadState();
        assertThat(li.locator("#rate").count()).as("rated once").isZero();
        assertThat(jdbc.sql("select array_agg(kind order by id) from notices.message where number = ?")
                .param(slip.number()).query((row, _) -> (String[]) row.getArray(1).getArray()).single())
                .contains("ASSIGNED", "REPLIED");
        assertThat(jdbc.sql("select count(*) from matters.rating where matter = ? and voice = ?")
                .params(first.number(), slip.number()).query(Integer.class).single()).isEqualTo(1);
        isWhole("opinion/" + slip.number());
    }

    @Test
    void withoutScriptsByAskingForIt() {
        Page tong = browser.desktopOf("so-xh-02");
        Slip first = files(browser.phone(), "喷泉广场的地砖翘起来了，老人容易绊倒");
        accepts(tong, first, "喷泉广场地砖翘起", "喷泉广场的地砖翘起来了，老人容易绊倒，请修理");
        waitUntilFound();

        Page plain = browser.plainPhone();
        plain.navigate("/opinions/new");
        plain.locator("#text").fill("喷泉广场地砖翘起来绊倒人");
        plain.locator("#region").selectOption(YUNFAN);
        button(plain, "看看有没有人反映过同一件事").click();
        assertThat(plain.locator("#text").inputValue()).as("nothing typed is lost").isEqualTo("喷泉广场地砖翘起来绊倒人");
        assertThat(plain.locator("#region").inputValue()).isEqualTo(YUNFAN);
        plain.locator(".alike-list button").first().click();
        assertThat(plain.locator("#along").textContent()).contains("喷泉广场地砖翘起");

        Page other = browser.plainPhone();
        other.navigate("/open/matters/" + first.number());
        other.getByText("我也遇到了这件事").click();
        Browser.picture(other, "join-from-matter-phone");
        button(other, "一起反映").click();
        assertThat(other.locator("#along").textContent()).contains("3人");
    }

    /** The index of the process is fed every two seconds. */
    private static void waitUntilFound() {
        try {
            Thread.sleep(3_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
