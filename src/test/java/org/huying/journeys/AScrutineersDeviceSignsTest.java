package org.huying.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.huying.ballots.held.Checker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The scrutineer's phone makes the second key; a voter who comes while it is away fills in the ballot, waits, and goes on
 * by itself when it is back; the scrutineer signs the result and what two tellers make of a name, and somebody outside
 * checks both keys.
 */
class AScrutineersDeviceSignsTest extends Journey {

    @TempDir
    Path folder;

    @Test
    void andNobodyVotesWithoutIt() throws Exception {
        Page chair = browser.desktopOf("sc-xh");
        String id = setsUp(chair);
        Page scrutineer = browser.phone();
        String fingerprint = joins(chair, scrutineer, id);
        chair.locator("form[action$='/open'] button").click();
        chair.getByText("监票人的设备在线").or(chair.getByText("监票人的设备现在不在线")).first().waitFor();
        button(chair, "生成投票码").click();
        List<String> links = chair.locator("[data-link]").all().stream().map(one -> one.getAttribute("data-link"))
                .toList();

        scrutineer.getByText("正在签票").waitFor();
        Page present = browser.phone();
        fillsIn(present, links.getFirst());
        present.locator("#done").waitFor();

        scrutineer.navigate("/"); // away
        scrutineer.waitForTimeout(4_500);
        Page waiting = browser.phone();
        waiting.navigate(links.get(1));
        waiting.locator("#choose").waitFor();
        assertThat(waiting.locator("#waits").textContent()).contains("不在线");
        Browser.picture(waiting, "ballots/waits");
        waiting.locator("#written-in").fill("周晓明");
        button(waiting, "看一遍").click();
        button(waiting, "投出").click();
        waiting.locator("#sending").waitFor();
        waiting.reload();
        waiting.locator("#sending").waitFor();

        scrutineer.navigate("/scrutineer/" + id);
        waiting.locator("#done").waitFor(new Locator.WaitForOptions().setTimeout(40_000));
        assertThat(scrutineer.locator("#fingerprint").textContent()).isEqualTo(fingerprint);
        scrutineer.locator("#at-work details summary").click();
        assertThat(scrutineer.locator("#names li").count()).isEqualTo(2);
        Browser.picture(scrutineer, "ballots/scrutineer");

        chair.navigate("/ballots/" + id);
        Browser.picture(chair, "ballots/chair-with-device");
        button(chair, "截止并开票").click();
        scrutineer.locator("#sealed").waitFor();
        assertThat(scrutineer.locator("#ballots").textContent()).isEqualTo("2");
        Browser.picture(scrutineer, "ballots/scrutineer-signs");
        button(scrutineer, "数字对，签名").click();
        scrutineer.locator("#over").waitFor();
        agreeOnAName(chair, scrutineer, id);
        chair.navigate("/ballots/" + id);
        button(chair, "宣布").click();
        chair.waitForURL("**/open/ballots/" + id);
        for (String file : List.of("poll.json", "ballots.jsonl", "result.json", "names.json")) {
            Files.write(folder.resolve(file), chair.request().get("/open/ballots/" + id + "/" + file).body());
        }
        assertThat(Checker.verdict(folder)).contains("周晓明 was taken as 周小明", "WHOLE: 2 ballots");
    }

    private void agreeOnAName(Page chair, Page scrutineer, String id) {
        chair.navigate("/ballots/" + id + "/names");
        chair.locator("#spelling").selectOption("周晓明");
        chair.locator("#meant").selectOption("周小明");
        button(chair, "提出").click();
        Page officer = browser.desktopOf("so-xh-02");
        officer.navigate("/ballots/" + id + "/names");
        button(officer, "确认，我也认为是同一个人").click();
        officer.getByText("请监票人在登记的那台设备上打开").waitFor();
        Browser.picture(officer, "ballots/names-to-sign");
        scrutineer.navigate("/scrutineer/" + id);
        scrutineer.locator("#spelled").waitFor();
        assertThat(scrutineer.locator("#same li").textContent()).isEqualTo("“周晓明”就是“周小明”");
        Browser.picture(scrutineer, "ballots/scrutineer-signs-names");
        button(scrutineer, "写法对，签名").click();
        scrutineer.locator("#over").waitFor();
    }

    private static String setsUp(Page chair) {
        chair.navigate("/ballots/new?preset=CHOICE");
        chair.locator("#title").fill("推选楼道长");
        chair.locator("#items").fill("王一\n李二");
        chair.getByLabel("可以另选他人").check();
        chair.locator("[name=level][value=SECRET]").check();
        chair.locator("[name=keeper][value=DEVICE]").check();
        chair.locator("details.more summary").last().click();
        chair.locator("#quorum").selectOption("");
        button(chair, "保存，去列名单").click();
        chair.locator("#names").fill("钱阿姨\n孙师傅\n李老师");
        button(chair, "加入名单").click();
        chair.locator("form[action$='/open'] button").click();
        chair.getByText("监票人的设备还没有登记").waitFor();
        return chair.url().replaceFirst(".*/ballots/", "").replaceFirst("/.*", "");
    }

    /** The scrutineer's phone scans the invitation, makes the key and keeps its file; both sides see one fingerprint. */
    private static String joins(Page chair, Page scrutineer, String id) {
        button(chair, "生成邀请").click();
        String address = chair.locator("#invitation").textContent().strip();
        Browser.picture(chair, "ballots/invitation");
        scrutineer.navigate(address);
        button(scrutineer, "生成钥匙").click();
        scrutineer.locator("#at-work").waitFor();
        assertThat(scrutineer.url()).doesNotContain("#");
        assertThat(scrutineer.locator("#keep").getAttribute("href")).startsWith("blob:");
        String fingerprint = scrutineer.locator("#fingerprint").textContent();
        chair.navigate("/ballots/" + id);
        assertThat(chair.locator(".note .mono").textContent()).isEqualTo(fingerprint).hasSize(16);
        Page other = scrutineer.context().newPage();
        other.navigate(address);
        button(other, "生成钥匙").click();
        other.getByText("已经用过").waitFor();
        other.close();
        return fingerprint;
    }

    private static void fillsIn(Page phone, String link) {
        phone.navigate(link);
        phone.locator("#choose").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.VISIBLE));
        phone.locator("#written-in").fill("周小明");
        button(phone, "看一遍").click();
        button(phone, "投出").click();
    }
}
