package org.huying.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** One street proposes that its matter go along with another's; the other reads both, takes it, and lets it go again. */
class TwoStreetsMakeOneMatterTest extends Journey {

    private static final String THEIRS = "330105003-26-000113";

    @Test
    void byAgreement() {
        Page xf = browser.phoneOf("sc-xf");
        xf.navigate("/matters");
        String ours = xf.locator("a.line").first().getAttribute("href");
        xf.navigate(ours + "/merge");
        button(xf, "并入另一件事项").click();
        xf.waitForLoadState();
        assertThat(xf.locator("main").textContent()).contains("请选择一件，或者填写十七位编号");
        xf.locator("input[name=number], input#into").first().fill(THEIRS);
        xf.locator("textarea[name=reason]").fill("隔河的同一台水泵。");
        button(xf, "并入另一件事项").click();
        xf.waitForURL("**" + ours);
        assertThat(xf.locator(".marks").textContent()).contains("已提议并入", THEIRS);

        Page xh = browser.desktopOf("sc-xh");
        xh.navigate("/matters");
        xh.locator("#offers a.line").first().click();
        xh.waitForURL("**/offers/**");
        assertThat(xh.locator("main").textContent()).contains("隔河的同一台水泵。");
        Browser.picture(xh, "offer-desktop");
        button(xh, "同意，并在一起办").click();
        xh.waitForURL("**/matters/" + THEIRS);
        String number = ours.substring(ours.lastIndexOf('/') + 1);
        assertThat(xh.locator("#voices").textContent()).contains(number);

        xf.navigate(ours);
        assertThat(xf.locator(".marks").textContent()).contains("已并入", THEIRS);
        xh.locator("#voices").getByText(number).click();
        xh.waitForURL("**/voices/" + number);
        button(xh, "拆出来单独办理").click();
        xh.waitForURL("**/matters/" + THEIRS);
        xf.navigate(ours);
        assertThat(xf.locator(".marks").textContent()).doesNotContain("已并入");
    }
}
