package org.huying.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.time.LocalDate;
import java.util.List;
import org.huying.web.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A hard thing becomes a project, the street decides who should take it, a deputy claims it and works in the open. */
class AStreetMatchesDeputiesAndProjectsTest extends Journey {

    private static final String CAMPAIGN = "/visits/330105003-V01";

    private final LocalDate today = LocalDate.now(Text.ZONE);
    private int before;

    @BeforeEach
    void remembersWhatTheDemonstrationHas() {
        before = jdbc.sql("select max(step) from claims.visit where campaign = '330105003-V01'").query(Integer.class)
                .single();
    }

    @Test
    void andEverybodySeesHowItGoes() {
        Page cao = browser.desktopOf("sc-xh");
        String project = collects(cao);

        cao.navigate("/projects/board");
        assertThat(cao.locator("main").textContent()).contains("已证明没有更好的搭配", "云帆南区夜间照明");
        Browser.picture(cao, "board-desktop");
        cao.locator(".acts [data-drag=d13]").dragTo(cao.locator("[data-drop='" + project + "']"));
        assertThat(cao.locator("#decide #project").inputValue()).isEqualTo(project);
        button(cao, "记下并重新适配").click();
        assertThat(cao.locator("#reason-problem").textContent()).contains("请填写");
        assertThat(cao.locator("#decide #project").inputValue()).isEqualTo(project);
        cao.locator("#reason").fill("骑手夜里走得最多，最清楚哪里黑。");
        button(cao, "记下并重新适配").click();
        assertThat(cao.locator("[data-drop='" + project + "']").textContent()).contains("柯晓岚", "已定", "骑手夜里走得最多");

        Page ke = browser.phone();
        Browser.signIn(ke, "d13");
        ke.navigate("/projects/" + project + "/claim");
        button(ke, "我来认领").click();
        assertThat(ke.locator("#until-problem").textContent()).contains("请选择日期");
        ke.locator("#until").fill(today.plusMonths(12).toString());
        ke.locator("#reason").fill("我来牵头。");
        button(ke, "我来认领").click();
        ke.waitForURL("**/projects/" + project);
        spends(ke, project);

        Page resident = browser.phone();
        resident.navigate("/open/projects");
        resident.getByText("云帆南区夜间照明").click();
        assertThat(resident.locator("main").textContent()).contains("柯晓岚", "支出 8,000 元", "不同意")
                .doesNotContain("2幢1单元301", "太亮睡不着");
        Browser.picture(resident, "project-phone");
        isWhole("project/" + project);
    }

    private String collects(Page cao) {
        cao.navigate("/projects/new");
        cao.locator("#title").fill("云帆南区夜间照明");
        cao.locator("#need").fill("南区三条路夜里看不见，老人摔过跤。");
        button(cao, "梳理一个项目").click();
        assertThat(cao.locator("#title").inputValue()).isEqualTo("云帆南区夜间照明");
        cao.locator("#community").selectOption(YUNFAN);
        button(cao, "梳理一个项目").click();
        cao.waitForURL("**/projects/330105003-P*");
        String project = cao.url().replaceFirst(".*/", "");
        does(cao, project, "screen", () -> cao.locator("#reason").fill("反映的人多。"), "通过筛选");
        does(cao, project, "list", () -> {
            cao.locator("[name=skills][value=组织]").check();
            cao.locator("#least").fill("1");
            cao.locator("#most").fill("2");
            cao.locator("#budget").fill("1.2万");
            cao.locator("#months").fill("12");
            cao.locator("#department").selectOption("GS-XH-JD");
            cao.locator("#reason").fill("一个部门办不了。");
        }, "列入清单");
        does(cao, project, "open", () -> {
        }, "开放认领");
        return project;
    }

    /** Nothing is spent beyond what is there, and what a household said stays inside. */
    private void spends(Page ke, String project) {
        ke.navigate("/projects/" + project + "/spend");
        ke.locator("#amount").fill("13000");
        ke.locator("#on").fill(today.toString());
        ke.locator("#what").fill("灯具");
        button(ke, "记一笔支出").click();
        assertThat(ke.locator("#refusal").textContent()).contains("结余 12,000 元，不够支出 13,000 元");
        ke.locator("#amount").fill("8000");
        button(ke, "记一笔支出").click();
        ke.waitForURL("**/projects/" + project);
        does(ke, project, "ask", () -> {
            ke.locator("#household").fill("2幢1单元301");
            ke.locator("[name=consent][value=OBJECTS]").check();
            ke.locator("#objection").fill("太亮睡不着。");
        }, "记一户意愿");
        assertThat(ke.locator("main").textContent()).contains("2幢1单元301", "太亮睡不着");
    }

    private static void does(Page page, String project, String act, Runnable fill, String word) {
        page.navigate("/projects/" + project + "/" + act);
        fill.run();
        button(page, word).click();
        page.waitForURL("**/projects/" + project);
    }

    @Test
    void andWhatACheckFoundIsFiledAndStandsInTheRoom() {
        Page jiang = browser.phoneOf("d02");
        does(jiang, "330105003-P16", "check", () -> {
            jiang.locator("label:has([value=SURPRISE])").click();
            jiang.locator("#on").fill("2026-01-05");
            jiang.locator("#finding").fill("三幢二单元楼道又堆了两辆旧自行车。");
            jiang.locator("[name=file]").check();
        }, "记一次检查");
        String told = jiang.locator(".step").filter(new Locator.FilterOptions().setHasText("旧自行车")).textContent();
        assertThat(told).contains("临时抽查（2026年1月5日）", "已登记为意见", "等联络站受理");
        String number = told.replaceFirst("(?s).*(\\d{9}-\\d{2}-\\d{6}).*", "$1");
        assertThat(jdbc.sql("select channel from opinions.opinion where id = ?").param(number).query(String.class)
                .single()).isEqualTo("VISIT");
    }

    @Test
    void andADeputyGoesFromDoorToDoor() {
        Page fu = browser.phone();
        Browser.signIn(fu, "d01");
        fu.navigate(CAMPAIGN + "?building=2");
        var unit = fu.locator("form.sheet").first();
        unit.locator("[name=room][value='101']").check();
        fu.context().setOffline(true);
        unit.locator("textarea").fill("楼道灯坏了半年。");
        unit.getByText("记下").click();
        assertThat(unit.locator("[data-offline-note]").isVisible()).isTrue();
        unit.locator("[name=room][value='102']").check();
        unit.locator("[name=outcome][value=NOTE]").check();
        unit.getByText("记下").click();
        assertThat(fu.locator("[data-later]").textContent()).endsWith("2 条");
        Browser.picture(fu, "visit-offline-phone");
        fu.context().setOffline(false);
        fu.waitForURL("**/visits/330105003-V01?building=2&done=*");
        assertThat(fu.locator("form.sheet").first().locator("textarea").inputValue()).isEmpty();
        assertThat(fu.locator("[data-later]").isVisible()).isFalse();
        assertThat(jdbc.sql("""
                select room || outcome from claims.visit
                 where campaign = '330105003-V01' and building = 2 and unit = 1
                 order by step desc limit 2""").query(String.class).list())
                .containsExactlyInAnyOrder("101MET", "102NOTE");

        Page tong = browser.desktopOf("so-xh-02");
        tong.navigate("/desk/opinions?q=楼道灯坏了半年");
        assertThat(tong.locator("main").textContent()).contains("楼道灯坏了半年");
    }

    @Test
    void andWhatWasTypedAtADoorStaysWhereSomethingIsMissing() {
        Page fu = browser.phoneOf("d01");
        fu.navigate(CAMPAIGN + "?building=7");
        var unit = fu.locator("form.sheet").nth(1);
        unit.locator("textarea").fill("七幢二单元的话");
        unit.getByText("记下").click();

        var again = fu.locator("form.sheet").nth(1);
        assertThat(again.locator(".problem").textContent()).contains("请勾选");
        assertThat(again.locator("textarea").inputValue()).isEqualTo("七幢二单元的话");
        again.locator("[name=room][value='302']").check();
        again.getByText("记下").click();
        fu.waitForURL("**/visits/330105003-V01?building=7&done=*");
    }

    /** The browser believes it is connected; the answer is an error, none at all, or is lost after all was done. */
    @Test
    void andNothingIsLostAndNothingTwiceWhereTheServerDoesNotAnswer() {
        Page fu = browser.phoneOf("d01");
        fu.addInitScript("delete Navigator.prototype.serviceWorker"); // the forms need none
        for (String trouble : List.of("503", "cut", "lost")) {
            fu.navigate(CAMPAIGN + "?building=6");
            fu.route("**/visits/**", route -> {
                if (!route.request().method().equals("POST")) {
                    route.resume();
                } else if (trouble.equals("503")) {
                    route.fulfill(new Route.FulfillOptions().setStatus(503).setBody("busy"));
                } else {
                    if (trouble.equals("lost")) {
                        route.fetch();
                    }
                    route.abort("connectionreset");
                }
            });
            records(fu, "301", "MET", "六幢电梯异响" + trouble);
            fu.locator("form.sheet").first().locator("[data-offline-note]").waitFor();
            assertThat(fu.locator("[data-later]").textContent()).endsWith("1 条");
            fu.unroute("**/visits/**");
            fu.navigate(CAMPAIGN + "?building=6");
            fu.waitForURL("**/visits/330105003-V01?building=6&done=*");
            assertThat(fu.locator("form.sheet").first().locator("textarea").inputValue()).isEmpty();
        }
        assertThat(opinions("六幢电梯异响")).isEqualTo(3);
        assertThat(recorded(6)).containsExactly("1-301 MET", "1-301 MET", "1-301 MET");
    }

    @Test
    void andTheWholeCampaignIsOnThePhoneWithoutANetwork() {
        Page fu = browser.phoneOf("d01");
        fu.navigate(CAMPAIGN);
        fu.locator("[data-stored]").getByText("已存到手机：14 幢").waitFor();
        Browser.picture(fu, "visit-stored-phone");
        fu.context().setOffline(true);
        fu.locator(".buildings a").nth(3).click();
        fu.locator("[data-as-of]").waitFor();
        records(fu, "201", "MET", "四幢没有信号的话");
        records(fu, "202", "AGAIN", "");
        fu.reload();
        assertThat(fu.locator(".door.door-waits").allTextContents()).hasSize(2)
                .allMatch(door -> door.contains("等着提交"));
        Browser.picture(fu, "visit-kept-phone");
        fu.locator(".buildings a").nth(4).click();
        records(fu, "101", "NOTE", "");
        assertThat(fu.locator("[data-later]").textContent()).endsWith("3 条");

        fu.context().setOffline(false);
        fu.waitForURL("**/visits/330105003-V01?building=5&done=*");
        assertThat(fu.locator("[data-later]").isVisible()).isFalse();
        assertThat(recorded(4)).containsExactly("1-202 AGAIN", "1-201 MET");
        assertThat(recorded(5)).containsExactly("1-101 NOTE");
        assertThat(opinions("四幢没有信号的话")).isOne();

        fu.locator(".bar-out").click();
        fu.locator(".bar-me a[href='/sign-in/phone']").waitFor();
        assertThat(fu.evaluate("caches.keys()")).asString().isEqualTo("[]");
    }

    @Test
    void andWhatIsNotAcceptedLaterIsShownWithTheReason() {
        Page fu = browser.phoneOf("d01");
        fu.addInitScript("delete Navigator.prototype.serviceWorker"); // the forms need none
        fu.navigate(CAMPAIGN + "?building=10");
        fu.context().setOffline(true);
        var unit = fu.locator("form.sheet").first();
        unit.locator("[name=againOn]").fill(today.plusDays(3).toString());
        records(fu, "301", "MET", "十幢改期的话");
        records(fu, "302", "MET", "");
        fu.context().setOffline(false);
        fu.waitForURL("**/visits/330105003-V01?building=10&done=*");
        assertThat(recorded(10)).as("what is refused holds nothing else up").containsExactly("1-302 MET");

        fu.locator("[data-not-taken]").getByText("看看为什么").click();
        fu.locator("main .problem").getByText("只有“再来”的才写哪天再来").waitFor();
        assertThat(fu.locator("form.sheet").first().locator("textarea").inputValue()).isEqualTo("十幢改期的话");
        fu.locator("form.sheet").first().locator("[name=againOn]").fill("");
        fu.locator("form.sheet").first().getByText("记下").click();
        fu.waitForURL("**/visits/330105003-V01?building=10&done=*");
        fu.locator("main .ready").getByText("已经记下").waitFor();
        assertThat(fu.locator("[data-not-taken]").isVisible()).isFalse();
        assertThat(recorded(10)).containsExactly("1-301 MET", "1-302 MET");
        assertThat(opinions("十幢改期的话")).isOne();
    }

    /** The session has ended; another deputy signs in on the same phone. */
    @Test
    void andWhatWaitsOnThePhoneWaitsForWhoWroteIt() {
        Page fu = browser.phoneOf("d01");
        fu.navigate(CAMPAIGN + "?building=8");
        fu.locator("[data-stored]").getByText("已存到手机").waitFor();
        fu.context().setOffline(true);
        records(fu, "301", "MET", "");
        fu.context().clearCookies();
        fu.context().setOffline(false);
        fu.locator("[data-sign-in] a").getByText("登录后提交存在手机里的 1 条").waitFor();
        Browser.picture(fu, "visit-signed-out-phone");

        Browser.signIn(fu, "l01");
        fu.navigate(CAMPAIGN + "?building=8");
        fu.locator("[data-stored]").getByText("已存到手机").waitFor();
        assertThat(fu.locator("[data-later]").isVisible()).isFalse();
        assertThat(recorded(8)).isEmpty();
        assertThat((List<?>) fu.evaluate("caches.keys()")).hasSize(1);

        fu.context().clearCookies();
        Browser.signIn(fu, "d01");
        fu.navigate(CAMPAIGN + "?building=8");
        fu.waitForURL("**/visits/330105003-V01?building=8&done=*");
        assertThat(recorded(8)).containsExactly("1-301 MET");
    }

    private static void records(Page page, String room, String outcome, String opinion) {
        var unit = page.locator("form.sheet").first();
        unit.locator("[name=room][value='" + room + "']").check();
        unit.locator("[name=outcome][value=" + outcome + "]").check();
        unit.locator("textarea").fill(opinion);
        unit.getByText("记下").click();
    }

    /** What has been recorded at a building since the demonstration began, the newest first. */
    private List<String> recorded(int building) {
        return jdbc.sql("""
                select unit || '-' || room || ' ' || outcome
                  from claims.visit
                 where campaign = '330105003-V01'
                   and building = ?
                   and step > ?
                 order by step desc""").param(building).param(before).query(String.class).list();
    }

    private int opinions(String words) {
        return jdbc.sql("select count(*) from opinions.opinion where starts_with(excerpt, ?)").param(words)
                .query(Integer.class).single();
    }
}
