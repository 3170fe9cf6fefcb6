package org.huying.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.huying.DistrictTest;
import org.huying.Visitor;
import org.huying.people.Accounts;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What people type, whatever it is, is text. */
@DistrictTest
class TypedTextTest {

    private static final String HOSTILE = "<script>alert('1')</script> \" onload=x '); drop table opinions.opinion; -- ${7*7} {0} %s &lt;";
    private static final Pattern NUMBER = Pattern.compile("\\d{9}-\\d{2}-\\d{6}");

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Nested
    class MarkupAndSql {

        @Test
        void comeBackAsText() {
            var resident = new Visitor(port);
            var officer = as("so-xh-02");

            String follow = resident.post("/opinions/new", filing(HOSTILE)).location().replace("?filed", "");
            var own = resident.get(follow + "?filed");
            var number = NUMBER.matcher(own.body());
            assertThat(number.find()).isTrue();
            String id = number.group();
            var screening = officer.get("/desk/opinions/" + id);
            var accepted = officer.post("/desk/opinions/" + id + "/accept", Map.of("seen", "1", "title",
                    HOSTILE.substring(0, 40), "publicText", HOSTILE));
            var pages = List.of(own, screening, officer.get("/desk"), officer.get("/matters/" + id),
                    officer.get("/matters?view=ALL"), resident.get("/open/matters/" + id),
                    resident.get("/open/matters?region=330105003000"), resident.get("/"), resident.get(follow));

            assertThat(accepted.status()).isEqualTo(303);
            assertThat(pages).allSatisfy(page -> {
                assertThat(page.status()).isEqualTo(200);
                assertThat(page.body()).doesNotContain("<script>alert", "=\" onload");
            });
            assertThat(own.body()).contains("&lt;script&gt;", "drop table opinions.opinion", "${7*7} {0} %s &amp;lt;");
        }

        @Test
        void inAnAddressAreTextToo() {
            var anyone = new Visitor(port);
            String quoted = "%22%3E%3Cscript%3Ealert(1)%3C/script%3E'%3B--";

            for (String address : List.of("/opinions/new?region=", "/open/matters?region=", "/open/matters?view=",
                    "/open/matters?after=", "/sign-in?next=", "/sign-in/phone?next=", "/sign-in/code?phone=")) {
                var answer = anyone.get(address + quoted);

                assertThat(answer.status()).as(address).isEqualTo(200);
                assertThat(answer.body()).as(address).doesNotContain("<script>alert");
            }
        }

        @Test
        void inARefusedFormComeBackAsTyped() {
            var answer = new Visitor(port).post("/opinions/new", Map.of("key", HOSTILE, "region", HOSTILE, "text",
                    HOSTILE, "place", HOSTILE, "phone", HOSTILE, "name", HOSTILE));

            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.body()).doesNotContain("<script>alert").contains("drop table opinions.opinion");
        }
    }

    @Nested
    class ControlCharacters {

        @Test
        void inRegistersBreakNothing() {
            var admin = as("admin");
            for (String register : List.of("regions", "stations", "departments", "deputies", "council-members",
                    "categories")) {
                assertThat(admin.post("/admin/" + register + "/new", Map.of("code", "X\0-1", "area", "33\0",
                        "category", "9\0", "name", "名\0称", "region", "330105003000")).status()).as(register)
                        .isEqualTo(422);
            }
        }

        @Test
        void areLeftOut() {
            var resident = new Visitor(port);

            var filed = resident.post("/opinions/new", filing("路灯\u0000不亮"));

            assertThat(filed.status()).isEqualTo(303);
            assertThat(resident.get(filed.location()).body()).contains("路灯不亮");
        }

        @Test
        void breakNoPage() {
            var anyone = new Visitor(port);

            assertThat(List.of("/open/matters?after=%00~%00", "/open/matters?after=2026-01-01T00:00:00Z~%00",
                    "/opinions/new?region=%00", "/sign-in?next=%00").stream().map(anyone::get))
                    .allSatisfy(answer -> assertThat(answer.status()).isEqualTo(200));
            assertThat(anyone.post("/sign-in", Map.of("login", "a\u0000b", "password", "x\u0000")).status())
                    .isEqualTo(422);
        }
    }

    @Nested
    class OverlongText {

        @Test
        void isRefusedAndStillThere() {
            String text = "长".repeat(5001);

            var answer = new Visitor(port).post("/opinions/new", filing(text));

            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.body()).contains(text).contains("最多 5,000 个字，现在有 5,001 个字");
        }

        @Test
        void isRefusedInEveryField() {
            var resident = new Visitor(port);

            for (String field : List.of("text", "place", "name", "phone", "region", "category")) {
                var fields = new java.util.HashMap<>(filing("路灯不亮"));
                fields.put(field, "9".repeat(6000));

                assertThat(resident.post("/opinions/new", fields).status()).as(field).isBetween(400, 499);
            }
        }

        @Test
        void isRefusedAtTheDesk() {
            var officer = as("so-xh-02");
            var resident = new Visitor(port);
            String follow = resident.post("/opinions/new", filing("路灯不亮")).location();
            var number = NUMBER.matcher(resident.get(follow).body());
            assertThat(number.find()).isTrue();
            String address = "/desk/opinions/" + number.group();
            String huge = "字".repeat(9000);

            assertThat(officer.post(address + "/ask", Map.of("seen", "1", "question", huge)).status()).isEqualTo(422);
            assertThat(officer.post(address + "/turn-away", Map.of("seen", "1", "reason", "PETITION", "address", huge))
                    .status()).isEqualTo(422);
            assertThat(officer.post(address + "/accept",
                    Map.of("seen", "1", "title", "灯", "publicText", "灯", "category", huge)).status())
                    .isBetween(400, 499);
        }
    }

    @Nested
    class ForgedAddresses {

        @Test
        void getAClearPage() {
            var officer = as("so-xh-02");

            for (String address : List.of("/matters/1", "/matters/330105003-26-999999",
                    "/matters/330105003-26-999999/x",
                    "/desk/opinions/x'--", "/open/matters/x", "/follow/nobody", "/follow/nobody/qr.png",
                    "/open/matters?region=999999999999", "/open/nothing", "/site/nothing.css", "/lib/nothing.js",
                    "/nothing-at-all", "/desk/new?taken=x")) {
                var answer = officer.get(address);

                assertThat(answer.status()).as(address).isEqualTo(404);
                assertThat(answer.isPage()).as(address).isTrue();
                assertThat(answer.body()).as(address).contains("没有找到您要的内容", "回到首页");
            }
        }

        @Test
        void withValuesOfTheWrongKindGetAClearPage() {
            var officer = as("so-xh-02");

            var answer = officer.post("/desk/opinions/330105003-26-000001/accept", Map.of("seen", "many"));

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.body()).contains("没有看懂这次请求", "回到首页");
        }

        @Test
        void thatTheFirewallRejectsGetAPage() {
            var answer = new Visitor(port).get("/follow/a%3Bb");

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.body()).contains("没有看懂这次请求", "回到首页");
        }

        @Test
        void ofARegionFileNothingAndLoseNothing() {
            var fields = new java.util.HashMap<>(filing("路灯不亮已经三天"));
            fields.put("region", "999999999999");

            var answer = new Visitor(port).post("/opinions/new", fields);

            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.body()).contains("没有这个街道或社区", "路灯不亮已经三天");
        }

        @Test
        void thatTheServerItselfRejectsGetASentenceToo() {
            var page = new Visitor(port).get("/open/matters/%00");
            var system = new Visitor(port).get("/api/v1/matters/%00");

            assertThat(page.status()).isEqualTo(400);
            assertThat(page.body()).contains("没有看懂这次请求", "We could not read this request").doesNotContain("Tomcat");
            assertThat(system.status()).isEqualTo(400);
            assertThat(system.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        }

        @Test
        void areKeptWhereTheLanguageChanges() {
            assertThat(new Visitor(port).get("/open/matters?q=%E8%B7%AF%E7%81%AF&lang=zh").body())
                    .contains("?q=%E8%B7%AF%E7%81%AF&amp;lang=en");
        }

        @Test
        void leadNowhereElseAfterSignIn() {
            for (String next : List.of("//evil.example", "/\t/evil.example", "/\n/evil.example", "/\\evil.example",
                    "https://evil.example")) {
                assertThat(new Visitor(port).post("/sign-in", Map.of("login", "so-xh-02", "password",
                        DistrictTest.PASSWORD, "next", next)).location()).as(next).isEqualTo("/desk");
            }
        }

        @Test
        void ofDaysNobodyCouldMeanAreNoDays() {
            var officer = as("so-xh-02");
            for (String day : List.of("+999999999-12-31", "-999999999-01-01", "9999-12-31", "2026-13-40")) {
                assertThat(officer.get("/bulletins/new?place=GS-XH-02&first=" + day.replace("+", "%2B")
                        + "&last=2026-10-31").status()).as(day).isEqualTo(422);
            }
        }
    }

    private Visitor as(String login) {
        return new Visitor(port).with(accounts.signIn(login, DistrictTest.PASSWORD, "test"));
    }

    private static Map<String, String> filing(String text) {
        return Map.of("key", UUID.randomUUID().toString(), "region", "330105003003", "text", text, "place",
                text.length() > 120 ? "" : text);
    }
}
