package org.huying.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** Something personal was left in the public text: the station takes it out, and it is nowhere to be found again. */
class AStationCorrectsWhatEverybodyReadsTest extends Journey {

    private static final String HOME = "幸福里七号门牌";

    @Test
    void andWhatItReadBeforeIsGone() {
        Page resident = browser.phone();
        Slip slip = files(resident, "楼道灯坏了，我家住" + HOME);
        Page tong = browser.desktopOf("so-xh-02");
        accepts(tong, slip, "楼道灯坏了" + HOME, "楼道灯坏了，我家住" + HOME);
        resident.navigate("/open/matters?q=" + HOME);
        assertThat(resident.locator(".lines").textContent()).contains(HOME);

        act(tong, slip, "更正公开内容", () -> {
            assertThat(tong.locator("#publicText").inputValue()).contains(HOME);
            tong.locator("#title").fill("楼道灯坏了");
            tong.locator("#publicText").fill("楼道灯坏了，住户（门牌略）请求维修。");
        });

        resident.navigate("/open/matters/" + slip.number());
        assertThat(resident.content()).contains("住户（门牌略）请求维修", "更正了公开内容").doesNotContain(HOME);
        resident.navigate("/open/matters?q=" + HOME);
        assertThat(resident.locator("main").textContent()).contains("没有找到");
        assertThat(jdbc.sql("""
                select count(*)
                  from ledger.words
                 where text like ?
                   and (subject = ? or subject = ? and seq > 1)""").params("%" + HOME + "%",
                "matter/" + slip.number(), "opinion/" + slip.number()).query(Integer.class).single()).isZero();
        isWhole("matter/" + slip.number());
        isWhole("opinion/" + slip.number());
    }
}
