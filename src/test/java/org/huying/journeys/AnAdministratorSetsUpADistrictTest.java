package org.huying.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.Charset;
import java.util.regex.Pattern;
import org.huying.EmptyDistrictTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** A district that has nothing but the program: one administrator prepares it, and the first resident is heard. */
@ExtendWith(OutputCaptureExtension.class)
@EmptyDistrictTest
@TestPropertySource(properties = "spring.application.name=setting-up")
@DirtiesContext
class AnAdministratorSetsUpADistrictTest {

    private static final String OWN = "our-own-password-7";
    private static final String STREETS = """
            code,name,areaCode,provinceCode,cityCode
            330105003,小河街道,330105,33,3301
            330106002,别处街道,330106,33,3301
            33010,缺位街道,330105,33,3301
            """;

    @LocalServerPort
    int port;

    private Browser browser;

    @BeforeEach
    void openTheBrowser() {
        browser = new Browser(port);
    }

    @AfterEach
    void closeTheWindows() {
        browser.close();
    }

    @Test
    void untilAResidentFilesAndTheOfficerSeesIt(CapturedOutput output) {
        var printed = Pattern.compile("password {2}(\\S+)").matcher(output.getAll());
        assertThat(printed.find()).isTrue();
        Page admin = browser.desktop();
        signsInFirst(admin, "admin", printed.group(1), "/admin");
        assertThat(admin.locator("#ready").textContent()).contains("还不能接收意见");
        Browser.picture(admin, "setting-up-empty-desktop");

        bringsInRegions(admin);
        adds(admin, "stations", () -> {
            admin.locator("#code").fill("XH-01");
            admin.locator("#name").fill("小河街道联络站");
            admin.locator("#region").selectOption("330105003000");
            admin.locator("#kind").selectOption("STATION");
        });
        adds(admin, "departments", () -> {
            admin.locator("#code").fill("XH-JD");
            admin.locator("#name").fill("小河街道办事处");
            admin.locator("#region").selectOption("330105003000");
        });
        String officers = account(admin, "STATION_OFFICER", "童书瑶", "tong", "XH-01");
        account(admin, "STREET_COMMITTEE", "曹主任", "cao", "330105003000");
        account(admin, "DEPARTMENT", "褚科长", "chu", "XH-JD");
        admin.navigate("/admin");
        assertThat(admin.locator("#ready").textContent()).contains("居民现在可以提交意见");
        Browser.picture(admin, "setting-up-open-desktop");

        Page phone = browser.phone();
        phone.navigate("/opinions/new");
        phone.locator("#text").fill("小河路口的路灯不亮");
        phone.locator("#region").selectOption("330105003000");
        Journey.button(phone, "提交").click();
        String number = Journey.slip(phone).number();

        Page tong = browser.desktop();
        signsInFirst(tong, "tong", officers, "/desk");
        assertThat(tong.locator("main").textContent()).contains("小河路口的路灯不亮");
        tong.navigate("/desk/opinions/" + number);
        tong.locator("#title").fill("路灯不亮");
        tong.locator("#publicText").fill("小河路口的路灯不亮");
        Journey.button(tong, "受理").click();
        tong.waitForURL("**/matters/" + number);
    }

    private static void bringsInRegions(Page admin) {
        adds(admin, "regions", () -> {
            admin.locator("#area").fill("330105");
            admin.locator("#name").fill("拱墅区");
        });
        admin.navigate("/admin/import/regions");
        admin.locator("#file").setInputFiles(
                new FilePayload("streets.csv", "text/csv", STREETS.getBytes(Charset.forName("GBK"))));
        Journey.button(admin, "检查后导入").click();
        admin.locator(".row-bad").waitFor();
        assertThat(admin.locator(".row-bad").textContent()).contains("缺位街道", "代码是 12 位数字");
        assertThat(admin.locator(".tally").textContent()).contains("其他地方的，略过");
        Journey.button(admin, "导入 1 行").click();
        admin.locator("h1", new Page.LocatorOptions().setHasText("导入完成")).waitFor();
    }

    private static void adds(Page admin, String register, Runnable fill) {
        admin.navigate("/admin/" + register + "/new");
        fill.run();
        Journey.button(admin, "添加").click();
        admin.waitForURL("**/admin/" + register);
    }

    /** Makes an account and returns its first password. */
    private static String account(Page admin, String role, String name, String login, String unit) {
        admin.navigate("/admin/accounts/new");
        admin.locator("input[value=" + role + "]").check();
        Journey.button(admin, "下一步").click();
        admin.locator("#name").fill(name);
        admin.locator("#login").fill(login);
        admin.locator("#unit").selectOption(unit);
        Journey.button(admin, "建立账号").click();
        return admin.locator("#secret").textContent().strip();
    }

    /** Signs in with the password somebody gave, changes it, and comes to the place of work. */
    private static void signsInFirst(Page page, String login, String given, String place) {
        page.navigate("/sign-in");
        page.getByLabel("账号").fill(login);
        page.getByLabel("密码").fill(given);
        page.locator("main button").click();
        page.waitForURL("**/account");
        page.navigate(place);
        assertThat(page.url()).endsWith("/account");
        page.locator("#old").fill(given);
        page.locator("#fresh").fill(OWN);
        page.locator("#again").fill(OWN);
        Journey.button(page, "修改密码").click();
        page.getByText("开始工作").click();
        page.waitForURL("**" + place);
    }
}
