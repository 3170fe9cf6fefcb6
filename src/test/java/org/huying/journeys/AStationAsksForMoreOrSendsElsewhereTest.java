package org.huying.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** Not every opinion says enough, and not every one is the station's to take. */
class AStationAsksForMoreOrSendsElsewhereTest extends Journey {

    @Test
    void andTheResidentAddsWhatWasMissing() {
        Page resident = browser.phone();
        Slip slip = files(resident, "路上有个大坑");
        Page tong = browser.desktopOf("so-xh-02");

        tong.navigate("/desk/opinions/" + slip.number() + "/ask");
        tong.locator("#question").fill("请问在哪个路口，靠近几号楼？");
        button(tong, "请本人补充").click();
        tong.waitForURL("**/desk");

        assertThat(stands(resident, slip)).contains("补充");
        assertThat(resident.locator(".timeline").textContent()).contains("请问在哪个路口");
        resident.locator("summary").getByText("补充情况").click();
        resident.locator("details[open] textarea[name=text]").fill("云帆路和小河路路口，东北角");
        button(resident, "提交补充").click();
        resident.waitForLoadState();

        assertThat(stands(resident, slip)).contains("正在审核");
        tong.navigate("/desk/opinions/" + slip.number());
        assertThat(tong.locator("article").textContent()).contains("云帆路和小河路路口，东北角");
        isWhole("opinion/" + slip.number());
    }

    @Test
    void andTheResidentLearnsTheRightAddress() {
        Page resident = browser.phone();
        Slip slip = files(resident, "老板拖欠我三个月工资");
        Page tong = browser.desktopOf("so-xh-02");

        tong.navigate("/desk/opinions/" + slip.number() + "/turn-away");
        tong.locator("#reason").selectOption("ARBITRATION");
        tong.locator("#address").fill("拱墅区劳动人事争议仲裁院，电话 12333");
        button(tong, "不予受理并指路").click();
        tong.waitForURL("**/desk");

        assertThat(stands(resident, slip)).contains("不能受理");
        assertThat(resident.locator(".timeline").textContent()).contains("拱墅区劳动人事争议仲裁院，电话 12333");
        Browser.picture(resident, "sent-elsewhere-phone");
        isWhole("opinion/" + slip.number());
    }
}
