package org.huying.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.huying.ballots.held.Checker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A chair sets a poll up, two vote on phones (one with a code, one as a deputy), two people read the paper ballots, the
 * chair closes and announces, and somebody outside checks what is published.
 */
class ACouncilVotesInSecretTest extends Journey {

    @TempDir
    Path folder;

    @Test
    void andAnybodyCanCountAgain() throws Exception {
        Page chair = browser.desktopOf("sc-xh");
        String id = setsUp(chair);
        Page slips = chair;
        button(slips, "生成投票码").click();
        List<String> links = slips.locator("[data-link]").all().stream().map(one -> one.getAttribute("data-link"))
                .toList();

        String serial = votes(browser.phone(), links.getLast(), "修路灯");
        Page deputy = browser.phone();
        Browser.signIn(deputy, "d01");
        votes(deputy, "/vote/" + id, "加座椅");
        votesAgain(deputy, "修路灯");

        handsOutPaper(chair, id, 2);
        Page officer = browser.desktopOf("so-xh-02");
        reads(chair, id, List.of("修路灯", "加座椅"));
        reads(officer, id, List.of("修路灯", "修路灯"));
        assertThat(officer.locator(".alert-warning").textContent()).contains("2");
        officer.locator(".alert-warning a").click();
        officer.getByLabel("修路灯").uncheck();
        officer.getByLabel("加座椅").check();
        button(officer, "改好").click();
        officer.getByText("两遍完全一样").waitFor();

        chair.navigate("/ballots/" + id);
        Browser.picture(chair, "ballots/hall");
        button(chair, "截止并开票").click();
        button(chair, "宣布").click();
        chair.waitForURL("**/open/ballots/" + id);
        Browser.picture(chair, "ballots/result");

        checks(id, serial);
    }

    private String setsUp(Page chair) {
        chair.navigate("/ballots/new?preset=PROJECTS");
        chair.locator("#title").fill("社区微项目票选");
        chair.locator("#items").fill("修路灯 | 20000\n加座椅 | 8000\n种树 | 15000");
        button(chair, "保存，去列名单").click();
        assertThat(chair.locator("#budget-problem").textContent()).contains("总经费");
        assertThat(chair.locator("#title").inputValue()).isEqualTo("社区微项目票选");
        chair.locator("#budget").fill("30000");
        chair.locator("[name=keeper][value=WORDS]").check();
        chair.locator("#quorum").selectOption("");
        button(chair, "保存，去列名单").click();
        button(chair, "加入本街道人大代表").click();
        chair.locator("#names").fill("陈阿婆\n林大伯\n周师傅");
        button(chair, "加入名单").click();
        chair.locator("#words").fill("监票人的口令很长");
        chair.locator("#wordsAgain").fill("监票人的口令很长");
        chair.locator("form[action$='/open'] button").click();
        chair.getByText("正在投票").first().waitFor();
        return chair.url().replaceFirst(".*/ballots/", "");
    }

    private static String votes(Page phone, String link, String item) {
        phone.navigate(link);
        phone.locator("#choose").waitFor();
        assertThat(phone.url()).doesNotContain("#");
        phone.getByText(item).click();
        button(phone, "看一遍").click();
        assertThat(phone.locator("#marks").textContent()).contains(item);
        button(phone, "投出").click();
        phone.locator("#done").waitFor();
        assertThat(phone.locator("#code-picture rect").count()).isGreaterThan(100);
        assertThat((String) phone.evaluate("JSON.stringify(localStorage)")).doesNotContain("\\\"1\\\":\\\"yes");
        Browser.picture(phone, "ballots/voted");
        return phone.locator("#serial").textContent();
    }

    private static void votesAgain(Page phone, String item) {
        String serial = phone.locator("#serial").textContent();
        button(phone, "改投").click();
        phone.locator("#choose :checked").uncheck();
        phone.getByText(item).click();
        button(phone, "看一遍").click();
        button(phone, "投出").click();
        phone.locator("#done").waitFor();
        assertThat(phone.locator("#serial").textContent()).isEqualTo(serial);
    }

    private void handsOutPaper(Page chair, String id, int count) {
        chair.navigate("/ballots/" + id + "/hall");
        for (String name : List.of("林大伯", "周师傅").subList(0, count)) {
            chair.getByLabel(name, new Page.GetByLabelOptions().setExact(true)).check();
        }
        button(chair, "发给勾选的人纸质票").click();
        assertThat(chair.getByText("已领票").count()).isEqualTo(4);
    }

    private static void reads(Page teller, String id, List<String> pile) {
        teller.navigate("/ballots/" + id + "/sheets");
        for (String item : pile) {
            teller.getByLabel(item).check();
            button(teller, "记下，下一张").click();
        }
    }

    private void checks(String id, String serial) throws Exception {
        Page outsider = browser.phone();
        outsider.navigate("/open/ballots/" + id + "#" + serial);
        outsider.getByText("找到了").waitFor();
        for (String file : List.of("poll.json", "ballots.jsonl", "result.json")) {
            var text = outsider.request().get("/open/ballots/" + id + "/" + file).body();
            Files.write(folder.resolve(file), text);
        }
        assertThat(Checker.verdict(folder, "--serial", serial)).contains("WHOLE: 4 ballots").contains("Your ballot");
        assertThat(outsider.locator("tbody tr").first().textContent()).contains("修路灯", "3");
        assertThat(outsider.request().get("/open/ballots/" + id + "/paper.docx").status()).isEqualTo(200);
    }
}
