package org.huying.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Before a rating session the deputy who took a matter up reports; voters read it beside the grades and leave a word. */
class ADeputyReportsToARatingSessionTest extends Journey {

    @Test
    void besideTheGrades() {
        List<String> taken = jdbc.sql("""
                select substr(subject, 8) || ' ' || (payload::json ->> 'deputy')
                  from ledger.fact
                 where kind = 'Taken' and subject like 'matter/330105003%'""").query(String.class).list();
        Page chair = browser.desktopOf("sc-xh");
        chair.navigate("/ballots/new?preset=RATING_SESSION");
        String chosen = taken.stream().filter(one -> chair.locator("[name=matter][value='" + one.split(" ")[0] + "']")
                .count() == 1).findFirst().orElseThrow();
        String matter = chosen.split(" ")[0];
        chair.locator("#title").fill("上半年评单会");
        chair.locator("[name=matter]").all().forEach(box -> box.setChecked(matter.equals(box.getAttribute("value"))));
        chair.locator("[name=keeper][value=WORDS]").check();
        chair.getByLabel("打分以后可以留一句话").check();
        chair.locator("details.more summary").last().click();
        chair.locator("#quorum").selectOption("");
        button(chair, "保存，去列名单").click();
        String id = chair.url().replaceFirst(".*/ballots/", "");

        Page deputy = browser.phoneOf(chosen.split(" ")[1]);
        deputy.navigate("/open/ballots");
        deputy.getByText("评单会请您汇报").waitFor();
        deputy.locator("a[href='/reports/" + id + "']").click();
        deputy.locator("textarea").fill("现场去了三次，和物业商量定了方案，上月已经装好。");
        button(deputy, "保存汇报").click();
        deputy.getByText("汇报已经保存").waitFor();
        Browser.picture(deputy, "ballots/report");
        Page other = browser.phoneOf("d04".equals(chosen.split(" ")[1]) ? "d05" : "d04");
        if (taken.stream().noneMatch(one -> one.equals(matter + " d04"))) {
            other.navigate("/reports/" + id);
            assertThat(other.locator("textarea").count()).isZero();
        }

        chair.navigate("/ballots/" + id);
        chair.locator("#names").fill("选民代表甲");
        button(chair, "加入名单").click();
        chair.locator("#words").fill("监票人的口令很长");
        chair.locator("#wordsAgain").fill("监票人的口令很长");
        chair.locator("form[action$='/open'] button").click();
        button(chair, "生成投票码").click();
        Page voter = browser.phone();
        voter.navigate(chair.locator("[data-link]").first().getAttribute("data-link"));
        voter.locator("#choose").waitFor();
        assertThat(voter.locator(".report").textContent()).contains("现场去了三次");
        Browser.picture(voter, "ballots/grading");
        voter.locator("[name='1'][value='satisfied']").check();
        button(voter, "看一遍").click();
        button(voter, "投出").click();
        voter.locator("#done").waitFor();
        voter.locator("#comment").fill("灯装得好。");
        Browser.picture(voter, "ballots/word");
        button(voter, "留下这句话").click();
        voter.locator("#word-left").waitFor();

        assertThat(chair.request().get("/open/ballots/" + id + "/poll.json").text()).contains("\"reports\":[\"");
        deputy.navigate("/reports/" + id);
        assertThat(deputy.locator("textarea").count()).as("frozen with the poll").isZero();
        chair.navigate("/ballots/" + id);
        button(chair, "截止并开票").click();
        chair.navigate("/ballots/" + id + "/words");
        assertThat(chair.locator("main").textContent()).contains("没有可以看的留言").doesNotContain("灯装得好");
    }
}
