package org.huying.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.huying.DistrictTest;
import org.huying.Visitor;
import org.huying.people.Accounts;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DistrictTest
class HeadersTest {

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Nested
    class EveryPage {

        @Test
        void carriesTheHeadersThatProtectIt() {
            var anyone = new Visitor(port);
            var officer = new Visitor(port).with(accounts.signIn("so-xh-02", DistrictTest.PASSWORD, "test"));
            Stream<Visitor.Answer> pages = Stream.concat(
                    Stream.of("/", "/opinions/new", "/open/matters", "/sign-in", "/sign-in/phone", "/follow/nobody",
                            "/open/nothing", "/site/huying.css").map(anyone::get),
                    Stream.of("/desk", "/desk/new", "/matters", "/nothing").map(officer::get));

            assertThat(pages).allSatisfy(page -> {
                assertThat(header(page, "Content-Security-Policy")).contains("default-src 'none'", "script-src 'self'",
                        "form-action 'self'", "base-uri 'none'").doesNotContain("unsafe");
                assertThat(header(page, "X-Content-Type-Options")).isEqualTo("nosniff");
                assertThat(header(page, "X-Frame-Options")).isEqualTo("SAMEORIGIN");
                assertThat(header(page, "Referrer-Policy")).isEqualTo("same-origin");
                assertThat(header(page, "Permissions-Policy")).isNotEmpty();
            });
        }

        @Test
        void ofAPersonIsKeptByNoCache() {
            var officer = new Visitor(port).with(accounts.signIn("so-xh-02", DistrictTest.PASSWORD, "test"));

            assertThat(Stream.of("/desk", "/matters").map(officer::get))
                    .allSatisfy(page -> assertThat(header(page, "Cache-Control")).contains("no-store"));
        }
    }

    @Nested
    class EveryCookie {

        @Test
        void isOutOfReachForScriptsAndOtherSites() {
            var anyone = new Visitor(port);
            var answers = List.of(anyone.get("/opinions/new"), anyone.get("/?lang=en"), anyone.get("/?type=large"),
                    anyone.post("/sign-in", Map.of("login", "so-xh-02", "password", DistrictTest.PASSWORD)),
                    anyone.post("/sign-out", Map.of()));
            var cookies = answers.stream().flatMap(answer -> answer.headers().allValues("Set-Cookie").stream())
                    .toList();

            assertThat(cookies).anyMatch(cookie -> cookie.startsWith("session="))
                    .anyMatch(cookie -> cookie.startsWith("lang=")).anyMatch(cookie -> cookie.startsWith("type="))
                    .anyMatch(cookie -> cookie.startsWith("XSRF-TOKEN="))
                    .allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly", "SameSite=Lax", "Path=/"));
        }
    }

    private static String header(Visitor.Answer page, String name) {
        return page.headers().firstValue(name).orElse("");
    }
}
