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

/** A resident without a password signs in with the code on the phone. */
class AResidentSignsInByPhoneTest extends Journey {

    @Autowired
    ConfigurableApplicationContext program;

    private final List<SignInCodeIssued> messages = new CopyOnWriteArrayList<>();

    @Test
    void andTheWrongCodeOpensNothing() {
        ApplicationListener<PayloadApplicationEvent<?>> phone = event -> {
            if (event.getPayload() instanceof SignInCodeIssued issued) {
                messages.add(issued);
            }
        };
        program.addApplicationListener(phone);
        Page resident = browser.phone();
        resident.navigate("/sign-in/phone?next=/opinions/new");
        resident.locator("#phone").fill("13905710002");
        button(resident, "发送验证码").click();
        resident.locator("#code").waitFor();
        SignInCodeIssued message = messages.getLast();

        assertThat(message.phone()).isEqualTo("13905710002");
        assertThat(message.code()).matches("\\d{6}");
        resident.locator("#code").fill(message.code().equals("123456") ? "654321" : "123456");
        button(resident, "登录").click();
        assertThat(resident.locator("#refusal").textContent()).contains("验证码不对");

        resident.locator("#code").fill(message.code());
        button(resident, "登录").click();
        resident.waitForURL("**/opinions/new");
        assertThat(resident.locator(".bar-name").textContent()).isEqualTo("139****0002");
        Browser.picture(resident, "signed-in-phone");

        resident.locator(".bar-out").click();
        resident.waitForURL("**/");
        assertThat(resident.locator(".bar-name").count()).isZero();
        program.removeApplicationListener(phone);
    }
}
