package org.huying.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.huying.api.Requests;
import org.huying.photos.Pictures;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class IdempotencyTest extends ApiTest {

    private static final String OPINIONS = "/api/v1/opinions";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Requests requests;

    @Test
    void givesTheSameAnswerToTheSameRequest() {
        var system = residents();
        var first = system.post(OPINIONS, lamp(), "Idempotency-Key", "1").with(201);
        var again = system.post(OPINIONS, lamp(), "Idempotency-Key", "1").with(200);

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
    }

    @Test
    void filesOnceWhatComesTwentyTimesAtOnce() throws Exception {
        var system = residents();
        int before = count();
        var answers = new ArrayList<Future<OtherSystem.Answer>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 20; i++) {
                answers.add(threads.submit(() -> system.post(OPINIONS, lamp(), "Idempotency-Key", "burst")));
            }
        }

        assertThat(answers).extracting(answer -> answer.get().status()).containsOnlyOnce(201).containsOnly(200, 201);
        assertThat(answers).extracting(answer -> answer.get().body()).containsOnly(answers.getFirst().get().body());
        assertThat(count()).isEqualTo(before + 1);
    }

    @Test
    void refusesAnotherBodyUnderTheSameKey() {
        var system = residents();
        system.post(OPINIONS, lamp(), "Idempotency-Key", "2").with(201);
        var other = lamp();
        other.put("place", "南门");

        assertThat(system.post(OPINIONS, other, "Idempotency-Key", "2").with(422).text("/type"))
                .isEqualTo("/api/problems/api.idempotency-other-body");
    }

    @Test
    void belongsToTheKeyThatSentIt() {
        var one = residents().post(OPINIONS, lamp(), "Idempotency-Key", "3").with(201);
        var other = residents().post(OPINIONS, lamp(), "Idempotency-Key", "3").with(201);

        assertThat(other.text("/id")).isNotEqualTo(one.text("/id"));
        assertThat(other.text("/follow")).isNotEqualTo(one.text("/follow"));
    }

    @Test
    void keepsThePhotosOfTheFirstRequest() {
        var system = residents();
        var withPhoto = lamp();
        withPhoto.put("photos", List.of(system.photo("/api/v1/photos", Pictures.takenAtHome(Color.RED))));

        var first = system.post(OPINIONS, withPhoto, "Idempotency-Key", "photo").with(201);
        var again = system.post(OPINIONS, withPhoto, "Idempotency-Key", "photo").with(200);

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(system.post(OPINIONS, withPhoto, "Idempotency-Key", "photo of another").with(422)
                .text("/errors/0/field")).isEqualTo("photos");
    }

    @Test
    void namesNoPhotoByNothing() {
        var odd = lamp();
        odd.put("photos", java.util.Collections.singletonList(null));

        assertThat(residents().send("POST", OPINIONS, java.net.http.HttpRequest.BodyPublishers
                .ofString(tools.jackson.databind.json.JsonMapper.shared().writeValueAsString(odd)), "Content-Type",
                "application/json", "Idempotency-Key", "null").status()).isEqualTo(422);
    }

    @Test
    void doesNotRememberWhatWasRefused() {
        var system = residents();
        var empty = lamp();
        empty.put("text", "");
        system.post(OPINIONS, empty, "Idempotency-Key", "4").with(422);

        system.post(OPINIONS, lamp(), "Idempotency-Key", "4").with(201);
    }

    @Test
    void endsAfterTwoDaysWithoutFilingTwice() {
        var system = residents();
        String idempotency = UUID.randomUUID().toString();
        var first = system.post(OPINIONS, lamp(), "Idempotency-Key", idempotency).with(201);
        requests.forget();
        assertThat(system.post(OPINIONS, lamp(), "Idempotency-Key", idempotency).status()).isEqualTo(200);

        jdbc.sql("update api.request set at = at - interval '48 hours 1 minute'").update();
        int before = count();

        assertThat(requests.forget()).isPositive();
        assertThat(system.post(OPINIONS, lamp(), "Idempotency-Key", idempotency).body()).isEqualTo(first.body());
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void keepsNothingFromWhichAFollowKeyCouldBeMade() {
        assertThat(jdbc.sql("""
                select column_name
                  from information_schema.columns
                 where table_schema = 'api' and table_name = 'request'""").query(String.class).list())
                .containsExactlyInAnyOrder("key", "idempotency", "body", "at");
    }

    private int count() {
        return jdbc.sql("select count(*) from opinions.opinion").query(Integer.class).single();
    }
}
