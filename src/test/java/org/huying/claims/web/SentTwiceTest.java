package org.huying.claims.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.huying.DistrictTest;
import org.huying.Visitor;
import org.huying.people.Accounts;
import org.huying.people.Deputy;
import org.huying.people.People;
import org.huying.people.Roll;
import org.huying.web.Text;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Forms of this room that come twice, or with what no database keeps. */
@DistrictTest
class SentTwiceTest {

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;
    @Autowired
    People people;
    @Autowired
    JdbcClient jdbc;

    private Visitor keeper() {
        return new Visitor(port).with(accounts.signIn("sc-xh", DistrictTest.PASSWORD, "test"));
    }

    private static Map<String, String> campaign(String title) {
        return Map.of("key", UUID.randomUUID().toString(), "title", title, "community", "330105003003", "estate", "某小区",
                "blocks", "1 1 2 2");
    }

    private static Map<String, String> visit(String opinion) {
        return Map.of("key", UUID.randomUUID().toString(), "building", "1", "unit", "1", "room", "101", "outcome",
                "MET", "on", LocalDate.now(Text.ZONE).toString(), "opinion", opinion);
    }

    @Nested
    class AVisit {

        @Test
        void isRecordedOnceAndLeadsToTheSamePage() {
            Visitor keeper = keeper();
            String campaign = keeper.post("/visits", campaign("回访一")).location();
            var form = visit("楼道灯不亮，只说一次");

            var first = keeper.post(campaign, form);
            var again = keeper.post(campaign, form);

            assertThat(first.status()).isEqualTo(303);
            assertThat(again.location()).isEqualTo(first.location())
                    .isEqualTo(campaign + "?building=1&done=" + form.get("key"));
            assertThat(visits(campaign)).isOne();
            assertThat(opinions("楼道灯不亮，只说一次")).isOne();
        }

        @Test
        void thatWasChangedAfterwardsIsNotDroppedUnsaid() {
            Visitor keeper = keeper();
            String campaign = keeper.post("/visits", campaign("回访四")).location();
            var form = new HashMap<>(visit("先说的"));
            keeper.post(campaign, form);
            form.put("opinion", "后来补的一句");

            var changed = keeper.post(campaign + "?building=1", form);

            assertThat(changed.status()).isEqualTo(422);
            assertThat(changed.body()).contains("后来又改了", "后来补的一句").doesNotContain(form.get("key"));
            assertThat(opinions("后来补的一句")).isZero();
        }

        @Test
        void losesNothingWhereOthersRecordAtTheSameTime() throws Exception {
            Visitor keeper = keeper();
            String campaign = keeper.post("/visits", campaign("回访二")).location();
            keeper.token();
            var start = new CountDownLatch(1);
            try (var all = Executors.newFixedThreadPool(6)) {
                var sent = IntStream.range(0, 6).mapToObj(n -> all.submit(() -> {
                    var fields = new HashMap<>(visit("同时说的第" + n + "句"));
                    fields.put("_csrf", keeper.token());
                    start.await();
                    return keeper.postBare(campaign, fields);
                })).toList();
                start.countDown();
                long recorded = 0;
                for (int n = 0; n < sent.size(); n++) {
                    Future<Visitor.Answer> one = sent.get(n);
                    assertThat(one.get().status()).isIn(303, 409);
                    if (one.get().status() == 409) {
                        assertThat(one.get().body()).contains("刚才有别人先办了一步", "同时说的第" + n + "句");
                    }
                    recorded += one.get().status() == 303 ? 1 : 0;
                }
                assertThat(visits(campaign)).isPositive().isEqualTo(recorded);
            }
        }

        @Test
        void sentTwiceAtTheSameTimeIsRecordedOnce() throws Exception {
            Visitor keeper = keeper();
            String campaign = keeper.post("/visits", campaign("回访三")).location();
            var fields = new HashMap<>(visit("一起说的一句"));
            fields.put("_csrf", keeper.token());
            try (var all = Executors.newFixedThreadPool(4)) {
                var sent = IntStream.range(0, 4).mapToObj(_ -> all.submit(() -> keeper.postBare(campaign, fields)))
                        .toList();
                for (Future<Visitor.Answer> one : sent) {
                    assertThat(one.get().status()).isIn(303, 409);
                }
            }

            assertThat(visits(campaign)).isOne();
            assertThat(opinions("一起说的一句")).isOne();
        }

        private long visits(String campaign) {
            return jdbc.sql("select count(*) from claims.visit where campaign = ?")
                    .param(campaign.substring("/visits/".length())).query(Long.class).single();
        }

        private long opinions(String text) {
            return jdbc.sql("select count(*) from ledger.words where text = ?").param(text).query(Long.class).single();
        }
    }

    @Nested
    class WhatBegins {

        @Test
        void beginsOnce() {
            Visitor keeper = keeper();
            var visits = campaign("点了两下");
            var project = Map.of("key", UUID.randomUUID().toString(), "title", "点了两下的项目", "need", "要办的事", "community",
                    "330105003003");

            assertThat(keeper.post("/visits", visits).location()).startsWith("/visits/330105003-V")
                    .isEqualTo(keeper.post("/visits", visits).location());
            assertThat(keeper.post("/projects/new", project).location()).startsWith("/projects/330105003-P")
                    .isEqualTo(keeper.post("/projects/new", project).location());
        }
    }

    @Nested
    class ANullCharacter {

        @Test
        void isKeptAsASignThatSomethingStoodThere() {
            Visitor keeper = keeper();
            people.put(new Deputy("test-nul", "空字", Deputy.Level.DISTRICT, "330105003000", "GS-XH-02", "", ""));
            people.retire(Roll.DEPUTIES, "test-nul", LocalDate.now(Text.ZONE));
            var deputy = Map.of("most", "2", "estate", "某\0小区", "resources", "有\0人", "interests", "某\0公司：配\0偶");

            String campaign = keeper.post("/visits", campaign("空\0字")).location();
            var corrected = keeper.postText("/deputies/test-nul", deputy.entrySet().stream()
                    .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                    .collect(Collectors.joining("&")) + "&_csrf="
                    + URLEncoder.encode(keeper.token(), StandardCharsets.UTF_8));

            assertThat(keeper.get(campaign).body()).contains("空\ufffd字");
            assertThat(corrected.status()).isEqualTo(303);
        }
    }
}
