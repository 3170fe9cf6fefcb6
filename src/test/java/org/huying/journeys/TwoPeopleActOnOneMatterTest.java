package org.huying.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import org.junit.jupiter.api.Test;

/** 曹明轩 and 郗文 of the same street committee have the same matter open. */
class TwoPeopleActOnOneMatterTest extends Journey {

    @Test
    void andTheSlowerOneIsToldAndLosesNothing() {
        Slip slip = files(browser.phone(), "健身器材坏了，扶手松动");
        accepts(browser.desktopOf("so-xh-02"), slip, "健身器材扶手松动", "健身器材坏了，扶手松动");
        Page cao = browser.desktopOf("sc-xh");
        Page xi = browser.desktopOf("sc-xh-2");
        open(cao, slip, "交办");
        open(xi, slip, "交办");
        xi.locator("#lead").selectOption("GS-XH-CJ");
        xi.locator("#note").fill("请三天内先做好安全围挡");

        assigns(cao, slip, "GS-DYL");
        Response refused = xi.waitForNavigation(() -> button(xi, "交办").click());

        assertThat(refused.status()).isEqualTo(409);
        assertThat(xi.locator("#refusal").textContent()).contains("别人先办了一步");
        assertThat(xi.locator("#lead").inputValue()).isEqualTo("GS-XH-CJ");
        assertThat(xi.locator("#note").inputValue()).isEqualTo("请三天内先做好安全围挡");
        Browser.picture(xi, "someone-was-faster-desktop");
        isWhole("matter/" + slip.number());
    }

    @Test
    void whoseFormIsGoneHasTheirWordsGivenBack() {
        Slip slip = files(browser.phone(), "楼道里的灯坏了");
        Page tong = browser.desktopOf("so-xh-02");
        Page tongToo = tong.context().newPage();
        tongToo.navigate("/desk/opinions/" + slip.number());
        tongToo.locator("#title").fill("另一个窗口里的题目");
        tongToo.locator("#publicText").fill("另一个窗口里写了很久的公开内容");

        accepts(tong, slip, "楼道灯不亮", "楼道里的灯坏了");
        Response refused = tongToo.waitForNavigation(() -> button(tongToo, "受理").click());

        assertThat(refused.status()).isEqualTo(409);
        assertThat(tongToo.locator(".rescued textarea").all()).extracting(Locator::inputValue)
                .containsExactlyInAnyOrder("另一个窗口里的题目", "另一个窗口里写了很久的公开内容");
    }
}
