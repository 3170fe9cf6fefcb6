package org.huying.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** 王阿姨 calls out from her phone; station, street and department answer until she is satisfied. */
class AResidentGetsAnAnswerTest extends Journey {

    private static final String OWN_WORDS = "我是3幢402的王秀英，电话13805710001，楼下垃圾房臭味很大，半个月没清理了";
    private static final String MASKED = "某小区楼下垃圾房臭味很大，半个月没有清理。";
    private static final String FIRST = "已经安排每周清理一次。";
    private static final String SECOND = "已改为每天清理两次，并加装除臭设备，当面向本人说明。";

    @Test
    void andFollowsEachStepUntilTheMatterIsClosed() {
        Page wang = browser.phone();
        int touches = 0;
        wang.navigate("/");
        touches++;
        wang.getByText("我要反映").first().click();
        touches++;
        wang.locator("#text").fill(OWN_WORDS);
        touches++;
        wang.locator("#region").selectOption(YUNFAN);
        touches++;
        wang.locator("#phone").fill("13805710001");
        touches++;
        button(wang, "提交").click();
        Slip slip = slip(wang);
        Browser.picture(wang, "receipt-phone");

        assertThat(touches).isLessThan(8);
        assertThat(slip.number()).matches("330105003-\\d{2}-\\d{6}");
        assertThat(wang.locator("img.qr").isVisible()).isTrue();
        assertThat(stands(wang, slip)).contains("联络站正在审核");

        Page tong = browser.desktopOf("so-xh-02");
        tong.navigate("/desk");
        tong.getByText(slip.number()).click();
        Browser.picture(tong, "screening-desktop");
        accepts(tong, slip, "垃圾房臭味大，清理不及时", MASKED);
        assertThat(stands(wang, slip)).contains("正在确定");

        Page cao = browser.desktopOf("sc-xh");
        assigns(cao, slip, "GS-DCG");
        assertThat(stands(wang, slip)).isNotBlank();

        Page chu = browser.desktopOf("h-dcg");
        acceptsWork(chu, slip);
        assertThat(stands(wang, slip)).contains("正在办");
        replies(chu, slip, FIRST);
        wang.navigate(slip.link());
        assertThat(wang.locator(".timeline").textContent()).contains(FIRST);
        Browser.picture(wang, "answered-phone");

        rates(wang, "DISSATISFIED", "还是天天有臭味");
        assertThat(stands(wang, slip)).contains("正在办");
        assertThat(wang.locator(".timeline").textContent()).contains("还是天天有臭味", "不满意");

        replies(chu, slip, SECOND);
        wang.navigate(slip.link());
        rates(wang, "SATISFIED", "");
        assertThat(wang.locator("#rate").count()).as("rated once").isZero();

        act(tong, slip, "三问", () -> {
            tong.locator("#done").fill("已办成，现场看过");
            tong.locator("#satisfied").fill("本人满意");
            tong.locator("#followedUp").fill("一个月后回访");
        });
        act(tong, slip, "办结", () -> {
        });
        assertThat(stands(wang, slip)).contains("办结");

        Page anybody = browser.phone();
        anybody.navigate("/open/matters/" + slip.number());
        Browser.picture(anybody, "open-matter-phone");
        assertThat(anybody.locator("main").textContent()).contains(MASKED, FIRST, SECOND).doesNotContain("王秀英",
                "13805710001", "402");
        isWhole("opinion/" + slip.number());
        isWhole("matter/" + slip.number());
    }

    private static void rates(Page phone, String result, String reason) {
        phone.locator("#rate input[name=attitude][value=SATISFIED]").check();
        phone.locator("#rate input[name=result][value=" + result + "]").check();
        phone.locator("#rate #reason").fill(reason);
        phone.locator("#rate button").click();
        phone.waitForLoadState();
    }
}
