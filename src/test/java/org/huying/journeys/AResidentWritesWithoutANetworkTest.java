package org.huying.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** In the lift there is no network. What was written is kept, and sent once. */
class AResidentWritesWithoutANetworkTest extends Journey {

    private static final String WORDS = "电梯里没有信号，困人时打不了电话";

    @Test
    void andItIsSentOnceWhenTheNetworkIsBack() {
        Page resident = browser.phone();
        resident.navigate("/opinions/new");
        resident.locator("#text").fill(WORDS);
        resident.locator("#region").selectOption(YUNFAN);

        resident.context().setOffline(true);
        button(resident, "提交").click();
        assertThat(resident.locator("[data-offline-note]").isVisible()).isTrue();
        button(resident, "提交").click();
        Browser.picture(resident, "offline-phone");
        resident.waitForNavigation(() -> resident.context().setOffline(false));

        Slip slip = slip(resident);
        assertThat(jdbc.sql("select count(*) from opinions.opinion where excerpt = ?").param(WORDS)
                .query(Integer.class).single()).isEqualTo(1);
        isWhole("opinion/" + slip.number());
    }

    @Test
    void andFindsTheDraftAfterClosingThePage() {
        Page resident = browser.phone();
        resident.navigate("/opinions/new");
        resident.locator("#text").fill("写到一半");
        resident.locator("#region").selectOption(YUNFAN);

        Page later = resident.context().newPage();
        resident.close();
        later.navigate("/opinions/new");

        assertThat(later.locator("#text").inputValue()).isEqualTo("写到一半");
        assertThat(later.locator("#region").inputValue()).isEqualTo(YUNFAN);
        assertThat(later.locator("[data-draft-note]").isVisible()).isTrue();
        button(later, "提交").click();
        slip(later);
        later.navigate("/opinions/new");
        assertThat(later.locator("#text").inputValue()).as("nothing is left of what was sent").isEmpty();
    }
}
