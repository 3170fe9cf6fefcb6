package org.huying.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.time.LocalDate;
import org.huying.photos.Pictures;
import org.huying.web.Text;
import org.junit.jupiter.api.Test;

/** What cannot be done at once gets a timetable: who asked sees each step, and when one is missed everybody does. */
class ADepartmentSetsOutARouteTest extends Journey {

    private final LocalDate today = LocalDate.now(Text.ZONE);

    @Test
    void andWhoAskedSeesHowFarItHasCome() {
        Page resident = browser.phone();
        Slip slip = files(resident, "楼下的路一直坑坑洼洼，不知道什么时候修");
        accepts(browser.desktopOf("so-xh-02"), slip, "楼下的路什么时候修", "楼下的路坑洼，居民想知道什么时候修");
        Page cao = browser.desktopOf("sc-xh");
        assigns(cao, slip, "GS-DCG");
        Page chu = browser.desktopOf("h-dcg");
        acceptsWork(chu, slip);

        act(cao, slip, "制定或调整路线图", () -> line(cao, 1, "看现场、定方案", today.plusDays(20)));
        assertThat(resident.navigate(slip.link()).text()).contains("街道工委要求一步一步这样办", "看现场、定方案");

        open(chu, slip, "制定或调整路线图");
        line(chu, 1, "方案公示", today.plusDays(9));
        line(chu, 2, "封路铺沥青", today.plusDays(3));
        chu.locator("#reason").fill("按施工单位的进度排细");
        button(chu, "制定或调整路线图").click();
        assertThat(chu.locator("#by2-problem").textContent()).contains("要比上一个节点晚");
        assertThat(chu.locator("#what2").inputValue()).isEqualTo("封路铺沥青");
        assertThat(chu.locator("#reason").inputValue()).isEqualTo("按施工单位的进度排细");
        Browser.picture(chu, "route-form-refused-desktop");
        line(chu, 2, "封路铺沥青", today.plusDays(30));
        button(chu, "制定或调整路线图").click();
        chu.waitForURL("**/matters/" + slip.number());
        cao.navigate("/matters/" + slip.number());
        assertThat(cao.locator(".act-list").textContent()).doesNotContain("路线图");

        act(chu, slip, "标记节点完成", () -> {
            chu.locator("#note").fill("方案在小区门口公示七天，没有人反对。");
            chu.locator("#photos").setInputFiles(
                    new FilePayload("board.jpg", "image/jpeg", Pictures.plain(Color.GRAY, 300, 200)));
            chu.locator("[data-thumbs] img").waitFor();
        });
        assertThat(chu.locator(".leg-done").textContent()).contains("方案公示");
        assertThat(chu.locator(".leg-next").textContent()).contains("封路铺沥青", "接下来办这一步");

        resident.navigate(slip.link());
        assertThat(resident.locator(".route").textContent()).contains("承办单位打算一步一步这样办", "封路铺沥青");
        assertThat(resident.locator(".timeline").textContent()).contains("制定路线图", "调整路线图", "按施工单位的进度排细",
                "节点完成：方案公示", "没有人反对");
        assertThat(resident.locator(".timeline img").count()).isEqualTo(1);
        Browser.picture(resident, "route-follow-phone");

        open(chu, slip, "答复");
        chu.locator("#outcome").selectOption("SOLVED");
        chu.locator("#text").fill("已经修好。");
        button(chu, "答复").click();
        assertThat(chu.locator("#refusal").textContent()).contains("还有 1 个节点没有完成");
        act(chu, slip, "答复", () -> {
            chu.locator("#outcome").selectOption("BEING_SOLVED");
            chu.locator("#promisedOn").fill(today.plusDays(15).toString());
            chu.locator("#text").fill("方案已经公示，正在联系施工。");
        });

        Page anyone = browser.phone();
        anyone.navigate("/open/matters/" + slip.number());
        assertThat(anyone.locator(".route").textContent()).contains("封路铺沥青", "排在承诺日期");
        Browser.picture(anyone, "route-open-phone");
        isWhole("matter/" + slip.number());
    }

    @Test
    void andWhatIsPastItsDayComesFirst() {
        Page yang = browser.desktopOf("h-dzj");
        yang.navigate("/matters");

        assertThat(yang.locator(".due-milestones").textContent()).contains("明真里加装电梯", "已过期");
        Browser.picture(yang, "route-due-desktop");
        yang.locator(".due-milestones .line").first().click();
        assertThat(yang.locator(".leg-late").textContent()).contains("水管、电缆迁改完成", "还没有完成");
        Browser.picture(yang, "route-late-desktop");
    }

    private static void line(Page page, int place, String what, LocalDate by) {
        page.locator("#what" + place).fill(what);
        page.locator("#by" + place).fill(by.toString());
    }
}
