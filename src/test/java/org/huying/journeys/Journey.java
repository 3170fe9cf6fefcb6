package org.huying.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.OffsetDateTime;
import java.util.List;
import org.huying.DistrictTest;
import org.huying.ledger.Fact;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people do in more than one story. All stories share one district and one database. */
@DistrictTest
abstract class Journey {

    /** 云帆社区, whose station is so-xh-02's. */
    static final String YUNFAN = "330105003003";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    Browser browser;

    /** What a resident keeps: the number and the page to follow it. */
    record Slip(String number, String link) {
    }

    @BeforeEach
    void openTheBrowser() {
        browser = new Browser(port);
    }

    @AfterEach
    void closeTheWindows() {
        browser.close();
    }

    /** A resident files an opinion on the phone. */
    Slip files(Page phone, String text) {
        phone.navigate("/opinions/new");
        phone.locator("#text").fill(text);
        phone.locator("#region").selectOption(YUNFAN);
        button(phone, "提交").click();
        return slip(phone);
    }

    static Slip slip(Page phone) {
        String number = phone.locator(".number").textContent().strip();
        return new Slip(number, phone.url().replaceFirst("\\?filed.*", ""));
    }

    /** The station takes the opinion. */
    void accepts(Page officer, Slip slip, String title, String publicText) {
        officer.navigate("/desk/opinions/" + slip.number());
        officer.locator("#title").fill(title);
        officer.locator("#publicText").fill(publicText);
        button(officer, "受理").click();
        officer.waitForURL("**/matters/" + slip.number());
    }

    void assigns(Page committee, Slip slip, String department) {
        act(committee, slip, "交办", () -> committee.locator("#lead").selectOption(department));
    }

    void acceptsWork(Page department, Slip slip) {
        act(department, slip, "签收", () -> {
        });
    }

    void replies(Page department, Slip slip, String text) {
        act(department, slip, "答复", () -> {
            department.locator("#outcome").selectOption("SOLVED");
            department.locator("#text").fill(text);
        });
    }

    void givesBack(Page department, Slip slip, String reason) {
        open(department, slip, "退回");
        department.locator("#reason").fill(reason);
        button(department, "退回").click();
        department.waitForURL("**/matters");
    }

    /** Takes one of the acts the matter's page offers, and comes back to the page. */
    static void act(Page page, Slip slip, String word, Runnable fill) {
        open(page, slip, word);
        fill.run();
        button(page, word).click();
        page.waitForURL("**/matters/" + slip.number());
    }

    static void open(Page page, Slip slip, String word) {
        page.navigate("/matters/" + slip.number());
        page.locator(".act-list").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(word).setExact(true))
                .click();
    }

    static Locator button(Page page, String word) {
        return page.locator("main").getByRole(AriaRole.BUTTON,
                new Locator.GetByRoleOptions().setName(word).setExact(true));
    }

    /** What the person's page says now. */
    static String stands(Page phone, Slip slip) {
        phone.navigate(slip.link());
        return phone.locator(".stands").textContent();
    }

    /** The facts of the opinion or the matter, each whole and joined to the one before. */
    void isWhole(String subject) {
        List<Fact> facts = jdbc.sql("""
                select subject, seq, region, at, actor, kind, payload, encode(prev, 'hex') as prev,
                       encode(hash, 'hex') as hash
                  from ledger.fact
                 where subject = ?
                 order by seq""").param(subject)
                .query((row, _) -> new Fact(row.getString("subject"), row.getInt("seq"), row.getString("region"),
                        row.getObject("at", OffsetDateTime.class).toInstant(), row.getString("actor"),
                        row.getString("kind"), row.getString("payload"), row.getString("prev"), row.getString("hash")))
                .list();
        assertThat(facts).isNotEmpty().allMatch(Fact::isWhole);
        String before = "0".repeat(64);
        for (int place = 1; place <= facts.size(); place++) {
            assertThat(facts.get(place - 1).seq()).isEqualTo(place);
            assertThat(facts.get(place - 1).prev()).isEqualTo(before);
            before = facts.get(place - 1).hash();
        }
    }
}
