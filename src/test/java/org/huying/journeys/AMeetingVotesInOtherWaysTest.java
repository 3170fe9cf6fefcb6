package org.huying.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Owners by area and head, a roll call, an order on phones, projects brought in from a file: all from pages. */
class AMeetingVotesInOtherWaysTest extends Journey {

    private static final String PROJECTS = """
            META
            key;value
            description;synthetic
            country;Nowhere
            unit;Street
            instance;2026
            num_projects;2
            num_votes;1
            budget;900
            rule;greedy
            vote_type;approval
            min_length;1
            max_length;2
            PROJECTS
            project_id;cost;name
            a;500;修亭子
            b;450.50;换水管
            VOTES
            voter_id;vote
            1;a,b
            """;

    private static String id(Page chair) {
        return chair.url().replaceFirst(".*/ballots/", "").replaceFirst("/.*", "");
    }

    private static void opens(Page chair) {
        chair.locator("#words").fill("监票人的口令很长");
        chair.locator("#wordsAgain").fill("监票人的口令很长");
        chair.locator("form[action$='/open'] button").click();
        chair.getByText("正在投票").first().waitFor();
    }

    @Test
    void ownersDecideByAreaAndHead() {
        Page chair = browser.desktopOf("sc-xh");
        chair.navigate("/ballots/new?preset=OWNERS");
        chair.locator("#title").fill("动用维修资金");
        chair.locator("#items").fill("换电梯主机");
        chair.getByLabel("这是民法典第 278 条").check();
        button(chair, "保存，去列名单").click();
        String id = id(chair);
        chair.locator("a[href$='/units']").click();
        chair.locator("#pasted").fill("房号,业主,面积\n1-101,张三,0\n1-102,张三,90");
        button(chair, "检查后读入").click();
        assertThat(chair.locator("#refusal").textContent()).contains("第 2 行", "面积");
        assertThat(chair.locator("#pasted").inputValue()).contains("1-101,张三,0");
        var table = new StringBuilder("房号,业主,面积\n");
        for (int unit = 1; unit <= 20; unit++) {
            table.append("1-").append(100 + unit).append(",业主").append(unit).append(",88.31\n");
        }
        chair.locator("#file").setInputFiles(new FilePayload("名册.csv", "text/csv",
                table.toString().getBytes(StandardCharsets.UTF_8)));
        button(chair, "检查后读入").click();
        assertThat(chair.locator(".tally").textContent()).contains("20", "1,766.20");
        Browser.picture(chair, "ballots/units");
        chair.navigate("/ballots/" + id);
        opens(chair);
        chair.locator("a[href$='/proxies']").click();
        chair.locator("#unit").fill("1-101");
        chair.locator("#holder").fill("业主1");
        chair.locator("#authority").fill("11 月 20 日书面委托");
        button(chair, "登记").click();
        assertThat(chair.locator(".problem").first().textContent()).contains("就是业主本人");
        assertThat(chair.locator("#authority").inputValue()).isEqualTo("11 月 20 日书面委托");
        chair.locator("#holder").fill("业主2");
        button(chair, "登记").click();
        chair.getByText("1-101 由 业主2 代").waitFor();
        Browser.picture(chair, "ballots/proxies");
        chair.navigate("/ballots/" + id);
        chair.locator("a[href$='/call']").click();
        assertThat(chair.locator("#called-0").textContent()).contains("业主2 代");
        for (int unit = 1; unit <= 18; unit++) {
            chair.locator("[name='said-1-" + (100 + unit) + "'][value='" + (unit <= 12 ? "yes" : "no") + "']").check();
        }
        Browser.picture(chair, "ballots/call");
        button(chair, "保存").click();
        button(chair, "截止并开票").click();
        button(chair, "宣布").click();
        chair.waitForURL("**/open/ballots/" + id);
        // 12 of 18 agree: two thirds, where three quarters are needed.
        assertThat(chair.locator(".outcomes").textContent()).contains("没有通过", "1,059.72", "1,589.58");
        Browser.picture(chair, "ballots/owners-result");
        assertThat(chair.request().get("/open/ballots/" + id + "/paper.pdf").status()).isEqualTo(200);
    }

    @Test
    void aRollIsCalledAndEverybodyReadsIt() {
        Page chair = browser.desktopOf("sc-xh");
        chair.navigate("/ballots/new?preset=MOTION");
        chair.locator("#title").fill("要不要办夜校");
        chair.locator("#items").fill("办夜校");
        chair.locator("[name=level][value=NAMED]").check();
        button(chair, "保存，去列名单").click();
        String id = id(chair);
        chair.locator("#names").fill("甲一\n乙,二\n丙三");
        button(chair, "加入名单").click();
        opens(chair);
        chair.locator("a[href$='/call']").click();
        for (String said : java.util.List.of("甲一:yes", "乙,二:yes", "丙三:no")) {
            chair.locator("[name='said-name/" + said.split(":")[0] + "'][value='" + said.split(":")[1] + "']").check();
        }
        button(chair, "保存").click();
        button(chair, "截止并开票").click();
        Page anybody = browser.phone();
        anybody.navigate("/open/ballots/" + id);
        assertThat(anybody.getByText("甲一").count()).isPositive();
        Browser.picture(anybody, "ballots/named-result");
    }

    @Test
    void anOrderIsGivenOnAPhoneAndANameWrittenIn() {
        Page chair = browser.desktopOf("sc-xh");
        String order = setsUp(chair, "RANKING", "先修哪里", "东门\n西门\n南门", () -> chair.locator("#mostNamed").fill("3"));
        String code = code(chair);
        Page phone = browser.phone();
        phone.navigate(code);
        phone.locator("#choose").waitFor();
        phone.locator("#item-1").selectOption("1");
        phone.locator("#item-2").selectOption("1");
        assertThat(phone.locator("#item-1").inputValue()).as("nobody is first twice").isEmpty();
        phone.locator("#item-3").selectOption("2");
        Browser.picture(phone, "ballots/ranking");
        button(phone, "看一遍").click();
        assertThat(phone.locator("#marks").textContent()).contains("西门：第 1 位", "南门：第 2 位").doesNotContain("东门");
        button(phone, "投出").click();
        phone.locator("#done").waitFor();
        closes(chair, order);
        assertThat(chair.locator("tbody tr").first().textContent()).contains("西门", "3", "入选");

        setsUp(chair, "POINTS", "打分", "东门\n西门", () -> {
        });
        phone.navigate(code(chair));
        phone.locator("#item-1").fill("5");
        phone.locator("#item-1").blur();
        assertThat(phone.locator("#chosen").textContent()).contains("已给 5 分，共有 10 分");
        Browser.picture(phone, "ballots/points");
        button(phone, "看一遍").click();
        assertThat(phone.locator("#marks").textContent()).contains("东门：5");

        String election = setsUp(chair, "CHOICE", "推选组长", "王一\n李二", () -> {
            chair.locator("[name=level][value=SECRET]").check();
            chair.getByLabel("可以另选他人").check();
        });
        phone.navigate(code(chair));
        phone.locator("#written-in").fill("赵 小 三");
        button(phone, "看一遍").click();
        assertThat(phone.locator("#marks").textContent()).isEqualTo("赵小三");
        button(phone, "投出").click();
        phone.locator("#done").waitFor();
        chair.navigate("/ballots/" + election);
        button(chair, "截止并开票").click();
        chair.locator("a[href$='/names']").click();
        chair.locator("#spelling").selectOption("赵小三");
        chair.locator("#meant").selectOption("赵小三");
        button(chair, "提出").click();
        assertThat(chair.locator(".problem").first().textContent()).contains("同一种写法");
        chair.locator("#meant").selectOption("2");
        button(chair, "提出").click();
        chair.getByText("等另一名计票人确认").waitFor();
        Browser.picture(chair, "ballots/names");
        assertThat(button(chair, "确认，我也认为是同一个人").count()).as("nobody confirms what they proposed").isZero();
        button(chair, "不认定").click();
        closes(chair, election);
        assertThat(chair.locator("main").textContent()).contains("赵小三");
    }

    private static String setsUp(Page chair, String preset, String title, String items, Runnable more) {
        chair.navigate("/ballots/new?preset=" + preset);
        chair.locator("#title").fill(title);
        chair.locator("#items").fill(items);
        chair.locator("[name=keeper][value=WORDS]").check();
        chair.locator("details.more summary").last().click();
        chair.locator("#quorum").selectOption("");
        more.run();
        button(chair, "保存，去列名单").click();
        chair.locator("#names").fill("周阿姨");
        button(chair, "加入名单").click();
        opens(chair);
        return id(chair);
    }

    private static String code(Page chair) {
        button(chair, "生成投票码").click();
        return chair.locator("[data-link]").first().getAttribute("data-link");
    }

    private static void closes(Page chair, String id) {
        chair.navigate("/ballots/" + id);
        if (button(chair, "截止并开票").count() > 0) {
            button(chair, "截止并开票").click();
        }
        button(chair, "宣布").click();
        chair.waitForURL("**/open/ballots/" + id);
    }

    /** JavaScript puts 2 before 10, and the letters of 10 stand before those of 2: both sign the same text. */
    @Test
    void moreThanNineItemsAreSignedInOneOrder() {
        Page chair = browser.desktopOf("sc-xh");
        setsUp(chair, "MOTION", "十二件事", "一\n二\n三\n四\n五\n六\n七\n八\n九\n十\n十一\n十二",
                () -> chair.locator("[name=level][value=SECRET]").check());
        Page phone = browser.phone();
        phone.navigate(code(chair));
        phone.locator("[name='2'][value='yes']").check();
        phone.locator("[name='10'][value='no']").check();
        button(phone, "看一遍").click();
        button(phone, "投出").click();
        phone.locator("#done").waitFor();
    }

    @Test
    void projectsComeInFromAFile() {
        Page chair = browser.desktopOf("sc-xh");
        chair.navigate("/ballots/new?preset=PROJECTS");
        chair.locator("details.more summary").first().click();
        brings(chair, "坏的.pb", "META\nkey;value\nbudget;x\n");
        assertThat(chair.locator("#refusal").textContent()).contains("读不了");
        chair.navigate("/ballots/new?preset=PROJECTS");
        chair.locator("details.more summary").first().click();
        brings(chair, "项目.pb", PROJECTS);
        assertThat(chair.locator("#items").inputValue()).contains("修亭子 | 500", "换水管 | 450.5");
        assertThat(chair.locator("#budget").inputValue()).isIn("900", "900.00");
        chair.locator("#title").fill("从文件来的项目");
        chair.locator("#mostNamed").fill("2");
        chair.locator("#tie").selectOption("lot");
        Browser.picture(chair, "ballots/projects-wizard");
        button(chair, "保存，去列名单").click();
        assertThat(chair.locator(".paper-read").textContent()).contains("修亭子", "450.5");
    }

    private static void brings(Page chair, String name, String text) {
        chair.locator("#file").setInputFiles(
                new FilePayload(name, "application/octet-stream", text.getBytes(StandardCharsets.UTF_8)));
        button(chair, "读入").click();
    }
}
