package org.huying.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.huying.people.SignInCodeIssued;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;

/** An owner who knows the trade is asked by a deputy, signs in by phone, and says what they think; it stays. */
class AnOwnerExpertAdvisesTest extends Journey {

    private static final String PROJECT = "330105003-P05";
    private static final String PHONE = "13905710077";

    @Autowired
    ConfigurableApplicationContext program;

    private final List<SignInCodeIssued> messages = new CopyOnWriteArrayList<>();

    @Test
    void andWhatTheySaidStaysWhenTheyLeave() {
        ApplicationListener<PayloadApplicationEvent<?>> phones = event -> {
            if (event.getPayload() instanceof SignInCodeIssued issued) {
                messages.add(issued);
            }
        };
        program.addApplicationListener(phones);
        Page committee = browser.desktopOf("sc-xh");
        committee.navigate("/projects/" + PROJECT + "/expert");
        committee.locator("#name").fill("业主丁");
        committee.locator("#field").fill("给排水");
        committee.locator("#phone").fill("1390571");
        button(committee, "请专家加入").click();
        assertThat(committee.locator("#phone-problem").textContent()).contains("十一位手机号");
        committee.locator("#phone").fill(PHONE);
        button(committee, "请专家加入").click();
        committee.waitForURL("**/projects/" + PROJECT);
        String document = "方案" + System.nanoTime() % 1000;
        committee.navigate("/projects/" + PROJECT + "/document");
        committee.locator("#document").fill(document);
        committee.locator("#text").fill("管线从东侧走，管径三百。");
        button(committee, "写一份文件").click();
        committee.waitForURL("**/projects/" + PROJECT);

        Page owner = signedIn();
        owner.waitForURL("**/advice");
        owner.locator("a.line").first().click();
        owner.waitForURL("**/advice/" + PROJECT);
        assertThat(owner.locator("main").textContent()).contains("以给排水专家的身份").doesNotContain("业主丁");
        button(owner, "写论证意见").click();
        assertThat(owner.locator("#opinion-problem").textContent()).contains("请填写");
        owner.locator("#about").selectOption(owner.locator("#about option").nth(1).getAttribute("value"));
        owner.locator("#opinion").fill("管径三百偏小，请按五年一遇的雨量复核。");
        Browser.picture(owner, "advice-phone");
        button(owner, "写论证意见").click();
        owner.waitForURL("**/advice/" + PROJECT);
        assertThat(owner.locator("main").textContent()).contains("论证意见 1 条", "请按五年一遇的雨量复核");

        committee.navigate("/projects/" + PROJECT + "/expert-leaves");
        committee.locator("#expert").selectOption(committee.locator("#expert option").last().getAttribute("value"));
        committee.locator("#reason").fill("出差半年。");
        button(committee, "专家退出").click();
        committee.waitForURL("**/projects/" + PROJECT);
        assertThat(owner.navigate("/advice/" + PROJECT).status()).isEqualTo(404);

        Page anybody = browser.phone();
        anybody.navigate("/open/projects/" + PROJECT);
        assertThat(anybody.locator("main").textContent())
                .contains("业主专家（给排水）", "请按五年一遇的雨量复核", document).doesNotContain("业主丁", PHONE);
        isWhole("project/" + PROJECT);
        program.removeApplicationListener(phones);
    }

    private Page signedIn() {
        Page owner = browser.phone();
        owner.navigate("/sign-in/phone");
        owner.locator("#phone").fill(PHONE);
        button(owner, "发送验证码").click();
        owner.locator("#code").waitFor();
        owner.locator("#code").fill(messages.getLast().code());
        button(owner, "登录").click();
        return owner;
    }
}
