package org.huying.claims.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.huying.DistrictTest;
import org.huying.Visitor;
import org.huying.people.Accounts;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the phone is told about keeping visits; how it keeps them is seen in a browser. */
@DistrictTest
class OnThePhoneTest {

    private static final Pattern BADGE = Pattern.compile("<body data-badge=\"([0-9a-f]{32})\"");

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Nested
    class TheBadge {

        @Test
        void staysWithTheAccountAndIsNobodyElses() {
            assertThat(badge("d01")).isEqualTo(badge("d01")).isNotEqualTo(badge("l01"));
        }

        @Test
        void isNotThereBeforeSomebodySignsIn() {
            assertThat(new Visitor(port).get("/").body()).contains("<body").doesNotContain("data-badge");
        }

        private String badge(String login) {
            var visitor = new Visitor(port).with(accounts.signIn(login, DistrictTest.PASSWORD, "test"));
            var badge = BADGE.matcher(visitor.get("/visits").body());
            assertThat(badge.find()).isTrue();
            return badge.group(1);
        }
    }

    @Nested
    class TheWorker {

        @Test
        void mayAnswerForVisitsAndNothingElse() {
            var script = new Visitor(port).get("/site/visits-worker.js");

            assertThat(script.status()).isEqualTo(200);
            assertThat(script.headers().firstValue("Service-Worker-Allowed")).contains("/visits");
            assertThat(script.headers().firstValue("Content-Type")).get().asString().startsWith("text/javascript");
            assertThat(script.headers().firstValue("Content-Security-Policy")).isPresent();
        }
    }
}
