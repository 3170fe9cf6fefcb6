package org.huying.journeys;

import static org.assertj.core.api.Assertions.assertThat;

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
    }
}
