package org.huying.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** What the demonstration's rating session found wanting is at work again, and everybody can read why. */
class ARatingSessionSendsAMatterBackTest extends Journey {

    @Test
    void byRule() {
        Page anybody = browser.phone();
        anybody.navigate("/open/ballots?region=330105003000");
        anybody.getByText("选民评单会").click();
        var wanting = anybody.locator(".outcomes li", new Page.LocatorOptions().setHasText("退回重办"));
        assertThat(wanting.count()).isEqualTo(1);
        String matter = wanting.locator("a").getAttribute("href").replace("/open/matters/", "");

        assertThat(jdbc.sql("""
                select kind || ' ' || actor
                  from ledger.fact
                 where subject = ?
                 order by seq desc
                 limit 1""").param("matter/" + matter).query(String.class).single())
                .startsWith("Reopened STREET_COMMITTEE");
        wanting.locator("a").click();
        anybody.waitForURL("**/open/matters/" + matter);

        Page chair = browser.desktopOf("sc-xh");
        chair.navigate("/ballots/new?preset=RATING_SESSION");
        assertThat(chair.locator("[name=matter][value='" + matter + "']").count()).as("not answered anew").isZero();
        assertThat(chair.locator(".note").textContent()).contains("没有重新答复");

        String department = jdbc.sql("""
                select login
                  from people.account
                  join people.account_grant on account_grant.account = account.id
                  join matters.matter on matter.lead = account_grant.unit
                 where matter.id = ?
                 limit 1""").param(matter).query(String.class).single();
        replies(browser.desktopOf(department), new Slip(matter, ""), "重新办了一遍，住户当面看过。");
        chair.navigate("/ballots/new?preset=RATING_SESSION&first=2025-01-01&last=2025-01-02");
        var again = chair.locator(".rateables li").filter(
                new Locator.FilterOptions().setHas(chair.locator("[name=matter][value='" + matter + "']")));
        assertThat(again.textContent()).as("whatever the time").contains("上次退回，这次再评", "已解决");
        assertThat(again.locator("input").isChecked()).isTrue();
        assertThat(chair.locator(".rateables li").count()).isEqualTo(1);
        Browser.picture(chair, "ballots/period");
    }
}
