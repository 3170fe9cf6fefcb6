package org.huying.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** 童书瑶 at a busy reception never lets go of the keyboard. */
class AnOfficerTakesFiveOpinionsByKeyboardTest extends Journey {

    @Test
    void andEachGetsANumber() {
        Page tong = browser.desktopOf("so-xh-02");
        tong.navigate("/desk/new");
        var numbers = new ArrayList<String>();
        for (String words : List.of("楼道灯不亮", "井盖松动有响声", "充电桩太少", "夜里烧烤油烟大", "公交站台没有座椅")) {
            tong.keyboard().type(words);
            tong.keyboard().press("Tab");
            tong.keyboard().press("ArrowDown");
            tong.waitForNavigation(() -> tong.keyboard().press("Control+Enter"));
            String said = tong.locator("[role=status]").textContent();
            numbers.add(said.replaceAll("(?s).*?(\\d{9}-\\d{2}-\\d{6}).*", "$1"));
        }
        Browser.picture(tong, "taking-by-keyboard-desktop");

        assertThat(numbers).hasSize(5).doesNotHaveDuplicates().allMatch(number -> number.matches("[\\d-]{19}"));
        tong.navigate("/desk");
        assertThat(tong.locator(".lines").textContent()).contains(numbers).contains("公交站台没有座椅");
        numbers.forEach(number -> isWhole("opinion/" + number));
    }
}
