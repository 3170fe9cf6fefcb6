package org.huying.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** 傅望舒 takes up what the street cannot settle and hands it up as a suggestion. */
class ADeputyTakesUpAndHandsUpTest extends Journey {

    @Test
    void andTheDepartmentAnswersAfterSpeakingWithTheDeputy() {
        Page resident = browser.phone();
        Slip slip = files(resident, "老旧小区雨污分流改造一直没有轮到我们");
        accepts(browser.desktopOf("so-xh-02"), slip, "老旧小区雨污分流改造", "某老旧小区雨污分流改造一直没有轮到");
        Page cao = browser.desktopOf("sc-xh");
        act(cao, slip, "分级流转", () -> {
            cao.locator("input[name=tier][value=STREET]").check();
            cao.locator("#reason").fill("涉及三个社区，由街道研究");
        });

        Page fu = browser.desktopOf("d01");
        act(fu, slip, "接单", () -> {
        });
        act(fu, slip, "提交代表建议", () -> {
            fu.locator("#suggestion").fill("建议将该片区列入明年雨污分流改造计划。");
            fu.locator("input[name=hard]").check();
        });
        assertThat(stands(resident, slip)).contains("正在确定");
        assertThat(resident.locator(".timeline").textContent()).contains("傅望舒");

        assigns(cao, slip, "GS-DZJ");
        Page ma = browser.desktopOf("h-dzj");
        acceptsWork(ma, slip);
        open(ma, slip, "答复");
        ma.locator("#outcome").selectOption("NOT_NOW");
        ma.locator("#text").fill("资金已排满，请下一年度再报。");
        button(ma, "答复").click();
        assertThat(ma.locator("#refusal").textContent()).contains("先和代表沟通");
        assertThat(ma.locator("#text").inputValue()).contains("资金已排满");

        act(ma, slip, "记录沟通", () -> {
            ma.locator("input[name=way][value=FACE_TO_FACE]").check();
            ma.locator("#note").fill("当面说明了排期");
        });
        replies(ma, slip, "已列入明年改造计划首批。");
        assertThat(stands(resident, slip)).contains("答复");
        Browser.picture(resident, "suggestion-answered-phone");
        isWhole("matter/" + slip.number());
    }
}
