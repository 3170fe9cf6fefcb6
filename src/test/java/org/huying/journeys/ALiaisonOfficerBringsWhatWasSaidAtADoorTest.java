package org.huying.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** 滕桂芳 stands at a door with her phone; the one who spoke follows it like anybody else. */
class ALiaisonOfficerBringsWhatWasSaidAtADoorTest extends Journey {

    @Test
    void andTheStationTakesItUpAndThePersonIsTold() {
        Page teng = browser.phoneOf("l01");
        teng.navigate("/desk/new");
        assertThat(teng.locator("#channel").inputValue()).as("Who brings it along was on a visit as a rule")
                .isEqualTo("VISIT");
        teng.locator("#text").fill("五楼的老人说，楼道扶手松了半年，上下楼不敢扶。");
        teng.locator("#channel").selectOption("DOORSTEP");
        teng.locator("#region").selectOption(YUNFAN);
        teng.locator("#phone").fill("13700001234");
        button(teng, "保存，记下一条").click();
        teng.locator("[role=status]").waitFor();
        assertThat(teng.locator("#channel").inputValue()).as("The next one is said at a door too")
                .isEqualTo("DOORSTEP");
        assertThat(teng.locator("#region").inputValue()).isEqualTo(YUNFAN);
        Browser.picture(teng, "liaison-taken-phone");
        String number = teng.locator("[role=status]").textContent()
                .replaceAll("(?s).*?(\\d{9}-\\d{2}-\\d{6}).*", "$1");
        String link = teng.locator("[role=status] a").first().getAttribute("href");

        Page tong = browser.desktopOf("so-xh-02");
        tong.navigate("/desk/opinions/" + number);
        assertThat(tong.locator("main").textContent()).contains("楼道扶手松了半年", "敲门入户");
        accepts(tong, new Slip(number, link), "楼道扶手松动", "楼道扶手松动半年，老人上下楼不便。");

        Page person = browser.phone();
        person.navigate(link);
        assertThat(person.locator("main").textContent()).contains(number, "楼道扶手松了半年");
        teng.navigate("/desk");
        assertThat(teng.locator("main").textContent()).doesNotContain(number);
        isWhole("opinion/" + number);
        isWhole("matter/" + number);
    }
}
