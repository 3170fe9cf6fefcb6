package org.huying.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** Nobody wants it: after the second return the street committee rules, and the resident's clock never stopped. */
class TwoDepartmentsSendAMatterBackTest extends Journey {

    @Test
    void andTheStreetCommitteeRules() {
        Page resident = browser.phone();
        Slip slip = files(resident, "河道护栏断了一截");
        accepts(browser.desktopOf("so-xh-02"), slip, "河道护栏断裂", "河道护栏断了一截");
        Page cao = browser.desktopOf("sc-xh");

        assigns(cao, slip, "GS-DCG");
        givesBack(browser.desktopOf("h-dcg"), slip, "护栏由市政园林管护");
        assertThat(stands(resident, slip)).contains("重新交办");
        assigns(cao, slip, "GS-DYL");
        givesBack(browser.desktopOf("h-dyl"), slip, "该段由街道城建科建设");
        assertThat(stands(resident, slip)).contains("裁定");

        cao.navigate("/matters");
        assertThat(cao.locator(".lines-choose").textContent()).contains("河道护栏断裂");
        act(cao, slip, "作出裁定", () -> {
            cao.locator("#lead").selectOption("GS-DYL");
            cao.locator("#reasoning").fill("护栏属市政设施，由区市政园林管护中心维修，街道配合。");
        });

        assertThat(stands(resident, slip)).contains("正在办");
        Page department = browser.desktopOf("h-dyl");
        department.navigate("/matters/" + slip.number());
        assertThat(department.locator(".act-list").textContent()).contains("答复").doesNotContain("退回");
        Browser.picture(department, "ruled-desktop");
        resident.navigate("/open/rulings");
        assertThat(resident.locator(".sheet").first().textContent()).contains("河道护栏断裂", "护栏由市政园林管护", "该段由街道城建科建设",
                "由区市政园林管护中心维修");
        Browser.picture(resident, "rulings-phone");
        isWhole("matter/" + slip.number());
    }
}
