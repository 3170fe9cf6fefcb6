package org.huying.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** 童站长 sees that three opinions are about one pond; she merges, tells apart, and splits what she merged wrongly. */
class AStationMergesAndSplitsTest extends Journey {

    @Test
    void andNobodyIsLost() {
        Page tong = browser.desktopOf("so-xh-02");
        Slip pond = files(browser.phone(), "云帆社区荷花池的水发臭，池边蚊子成群，夏天没法开窗");
        accepts(tong, pond, "荷花池水发臭", "云帆社区荷花池的水发臭，池边蚊子成群，夏天没法开窗");
        Slip same = files(browser.phone(), "荷花池的水发臭了，蚊子成群，请清理池水");
        Slip other = files(browser.phone(), "荷花池边的栏杆松动，池边小孩容易掉下去");
        waitUntilFound();

        tong.navigate("/desk/opinions/" + same.number());
        Locator likely = card(tong, pond.number());
        assertThat(likely.locator("mark").count()).isPositive();
        assertThat(likely.textContent()).contains("同一社区", "同一天");
        Browser.picture(tong, "likely-desktop");
        likely.locator("button").getByText("并入这件事").click();
        tong.waitForURL("**/matters/" + pond.number());
        assertThat(tong.locator("#voices").textContent()).contains("2人", same.number());
        Browser.picture(tong, "voices-desktop");

        tong.navigate("/desk/opinions/" + other.number());
        if (card(tong, pond.number()).count() > 0) {
            card(tong, pond.number()).locator("button").getByText("不是同一件").click();
            tong.waitForLoadState();
        }
        assertThat(card(tong, pond.number()).count()).as("never asked again").isZero();

        tong.navigate("/matters/" + pond.number());
        tong.locator("#voices").getByText(same.number()).click();
        Browser.picture(tong, "split-desktop");
        tong.locator("#title").fill("");
        button(tong, "拆出来单独办理").click();
        assertThat(tong.locator("#title-problem").isVisible()).isTrue();
        tong.locator("#title").fill("荷花池蚊子多");
        button(tong, "拆出来单独办理").click();
        tong.waitForURL("**/matters/" + same.number());

        Page phone = browser.phone();
        assertThat(stands(phone, same)).contains("正在确定");
        assertThat(phone.locator("#along").count()).isZero();
        assertThat(phone.locator(".timeline").textContent()).contains("不再并入");
        isWhole("opinion/" + same.number());
    }

    @Test
    void whatWaitsIsTakenTogether() {
        Page tong = browser.desktopOf("so-xh-02");
        Slip one = files(browser.phone(), "社区食堂的豆浆机坏了三天，老人早上喝不上豆浆");
        Slip two = files(browser.phone(), "食堂豆浆机坏了三天，早上喝不上豆浆");
        waitUntilFound();

        tong.navigate("/desk/opinions/" + one.number());
        tong.locator("#also").getByText(two.number()).click();
        Browser.picture(tong, "also-desktop");
        button(tong, "受理").click();
        tong.waitForURL("**/matters/" + one.number());

        assertThat(tong.locator("#voices").textContent()).contains(two.number());
        Page phone = browser.phone();
        phone.navigate(two.link());
        assertThat(phone.locator("#along").textContent()).contains(one.number());
    }

    private static Locator card(Page page, String number) {
        return page.locator("#likely li").filter(new Locator.FilterOptions().setHasText(number));
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
