package org.huying.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** A resident scans the code on a card, sees who looks after them, and says something; nothing is typed twice. */
class AResidentScansACardTest extends Journey {

    @Test
    void andTheLinkedDeputyReadsIt() {
        Page phone = browser.phone();
        phone.navigate("/open/contacts/members/c03");
        assertThat(phone.locator("main").textContent()).contains("姚建平", "云帆公寓", "云帆人大代表联络站", "联系这位成员的人大代表");
        Browser.picture(phone, "card-person-phone");
        String deputy = phone.locator("a[href^='/open/contacts/deputies/']").first().getAttribute("href")
                .replaceFirst(".*/", "");
        phone.getByText("对姚建平说").click();
        assertThat(phone.locator("#region").inputValue()).isEqualTo(YUNFAN);
        assertThat(phone.locator("#place").inputValue()).contains("云帆公寓");
        phone.locator("#text").fill("三幢门口的台阶松了，老人进出要扶着墙。");
        Browser.picture(phone, "card-form-phone");
        button(phone, "提交").click();
        phone.locator(".number").waitFor();

        phone.navigate("/opinions/new?card=members/c03");
        assertThat(phone.locator("#text").inputValue()).isEmpty();

        Page reader = browser.phoneOf(deputy);
        reader.navigate("/links/mine");
        assertThat(reader.locator("main").textContent()).contains("找姚建平说的", "三幢门口的台阶松了", "等联络站受理");

        Page anybody = browser.phone();
        anybody.navigate("/open/contacts");
        anybody.getByText("小河街道", new Page.GetByTextOptions().setExact(true)).click();
        anybody.getByText("云帆社区", new Page.GetByTextOptions().setExact(true)).click();
        anybody.getByText("云帆公寓", new Page.GetByTextOptions().setExact(true)).first().click();
        anybody.getByText("14幢", new Page.GetByTextOptions().setExact(true)).first().click();
        anybody.getByText("3单元", new Page.GetByTextOptions().setExact(true)).first().click();
        assertThat(anybody.locator("main").textContent()).contains("101–902室", "褚国庆", "1001–1702室", "商惠芬");
        Browser.picture(anybody, "contacts-unit-phone");
    }
}
