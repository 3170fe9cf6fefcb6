package org.huying.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.huying.erasure.Retention;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 王阿姨 has her data erased, an office does it for somebody else, and time does it for the rest. */
class WhatIsPersonalIsErasedTest extends Journey {

    private static final List<String> PERSONAL = List.of("王秀英紫藤", "13805719876", "紫藤架旁第三个窨井盖", "我孙子在那里摔过",
            "井盖声音吵得我睡不着");

    @Autowired
    Retention retention;

    @Test
    void atThePersonsWishWhileTheMatterGoesOn() {
        Page wang = browser.phone();
        wang.navigate("/opinions/new");
        wang.locator("#text").fill("我是王秀英紫藤，紫藤架旁第三个窨井盖坏了，夜里很响。");
        wang.locator("#region").selectOption(YUNFAN);
        wang.locator("#phone").fill("13805719876");
        wang.locator("#name").fill("王秀英紫藤");
        button(wang, "提交").click();
        Slip slip = slip(wang);
        Page tong = browser.desktopOf("so-xh-02");
        accepts(tong, slip, "井盖松动", "某小区一处井盖松动，夜间有响声。");
        adds(wang, slip, "我孙子在那里摔过");
        Page cao = browser.desktopOf("sc-xh");
        assigns(cao, slip, "GS-DCG");
        Page chu = browser.desktopOf("h-dcg");
        acceptsWork(chu, slip);
        replies(chu, slip, "已更换井盖。");
        wang.navigate(slip.link());
        wang.locator("#rate input[name=attitude][value=SATISFIED]").check();
        wang.locator("#rate input[name=result][value=DISSATISFIED]").check();
        wang.locator("#rate #reason").fill("井盖声音吵得我睡不着");
        wang.locator("#rate button").click();
        wang.waitForLoadState();
        assertThat(found()).as("before").isNotEmpty();
        jdbc.sql("insert into notices.caught (phone, text, at) values ('13805719876', ?, now())")
                .param("【呼应】您反映的事项 " + slip.number() + "：已经答复，请您评价。").update();

        wang.navigate(slip.link());
        wang.getByText("删除我的个人信息").click();
        button(wang, "删除").click();
        assertThat(wang.locator(".problem").textContent()).contains("请勾选");
        Browser.picture(wang, "erase-phone");
        wang.locator("[name=sure]").check();
        button(wang, "删除").click();
        wang.waitForURL(slip.link());

        Browser.picture(wang, "erased-phone");
        assertThat(wang.locator("main").textContent()).contains("已于", "原话已删除", "井盖松动".substring(0, 2));
        assertThat(found()).as("anywhere in the database").isEmpty();
        assertThat(jdbc.sql("select count(*) from opinions.text where opinion = ?").param(slip.number())
                .query(Integer.class).single()).isZero();
        tong.navigate("/desk/opinions/" + slip.number());
        assertThat(tong.locator("main").textContent()).contains("应本人要求，个人信息已删除");
        replies(chu, slip, "已加装防响垫。");
        assertThat(stands(wang, slip)).contains("请您评价");
        adds(wang, slip, "我孙子在那里摔过");
        assertThat(found()).as("written afterwards").isNotEmpty();
        wang.navigate(slip.link() + "/erase");
        wang.locator("[name=sure]").check();
        button(wang, "删除").click();
        wang.waitForURL(slip.link());
        assertThat(found()).as("erased once more").isEmpty();
        isWhole("opinion/" + slip.number());
        isWhole("matter/" + slip.number());
    }

    @Test
    void onRequestWithAReason() {
        Slip slip = files(browser.phone(), "等待审核时要求删除");
        Page admin = browser.desktopOf("admin");
        admin.navigate("/admin/retention");
        admin.getByText("办理删除申请").click();
        admin.locator("#number").fill(slip.number());
        admin.locator("[name=sure]").check();
        button(admin, "删除").click();
        assertThat(admin.locator(".problem").count()).as("no reason").isEqualTo(1);
        admin.locator("#reason").fill("本人到站书面申请");
        admin.locator("[name=sure]").check();
        button(admin, "删除").click();

        assertThat(admin.locator("main").textContent()).contains(slip.number() + " 的个人信息已删除", "本人申请");
        Browser.picture(admin, "retention-desktop");
        assertThat(stands(browser.phone(), slip)).as("undecided, so withdrawn").contains("撤回");
        isWhole("opinion/" + slip.number());
    }

    @Test
    void byItselfWhenItsTimeIsOver() {
        Slip old = files(browser.phone(), "三年前办结的事情");
        Slip open = files(browser.phone(), "三年前提出还没有办的事情");
        Page tong = browser.desktopOf("so-xh-02");
        tong.navigate("/desk/opinions/" + old.number() + "/turn-away");
        tong.locator("#reason").selectOption("LITIGATION");
        tong.locator("#address").fill("请到人民法院立案庭。");
        button(tong, "不予受理并指路").click();
        tong.waitForURL("**/desk");
        assertThat(retention.erasePast()).as("over only just now").isZero();
        jdbc.sql("update erasure.kept set over_at = now() - interval '37 months' where opinion = ?")
                .param(old.number()).update();

        assertThat(retention.erasePast()).isEqualTo(1);
        assertThat(retention.erasePast()).isZero();

        tong.navigate("/desk/opinions/" + old.number());
        assertThat(tong.locator("main").textContent()).contains("保存期满，个人信息已删除").doesNotContain("三年前办结的事情");
        tong.navigate("/desk/opinions/" + open.number());
        assertThat(tong.locator("main").textContent()).contains("三年前提出还没有办的事情");
        isWhole("opinion/" + old.number());
    }

    private static void adds(Page phone, Slip slip, String text) {
        phone.navigate(slip.link() + "/add");
        phone.locator("details[open] #text").fill(text);
        phone.locator("details[open] button").first().click();
        phone.waitForURL(slip.link());
    }

    /** Every column of the database that still holds something personal. */
    private List<String> found() {
        var found = new ArrayList<String>();
        jdbc.sql("""
                select format('%I.%I', table_schema, table_name) as place, quote_ident(column_name) as col
                  from information_schema.columns
                  join information_schema.tables using (table_schema, table_name)
                 where table_type = 'BASE TABLE'
                   and table_schema not in ('pg_catalog', 'information_schema')
                   and data_type in ('text', 'character varying', 'ARRAY', 'jsonb')""").query(row -> {
            for (String text : PERSONAL) {
                int there = jdbc.sql("select count(*) from " + row.getString("place") + " where "
                        + row.getString("col") + "::text like ?").param("%" + text + "%").query(Integer.class).single();
                if (there > 0) {
                    found.add(row.getString("place") + "." + row.getString("col") + " " + text);
                }
            }
        });
        return found;
    }
}
