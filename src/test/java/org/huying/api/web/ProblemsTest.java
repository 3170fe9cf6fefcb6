package org.huying.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ProblemsTest extends ApiTest {

    private static final String JSON = "application/json";

    @Nested
    class EveryProblem {

        @Test
        void hasItsStatusAndKind() throws Exception {
            String opinion = residents().file(lamp()).with(201).header("Location");
            var officer = officer(STREET);

            is(residents().send("POST", "/api/v1/opinions", BodyPublishers.ofString("{\"text\": "), "Content-Type",
                    JSON, "Idempotency-Key", "x"), 400, "unreadable");
            is(nobody().get("/api/v1/stations?region=%F0%28"), 400, "unreadable");
            is(residents().post("/api/v1/opinions", lamp()), 400, "idempotency-key-missing");
            is(nobody().get("/api/v1/opinions"), 401, "key-missing");
            is(with("hy_nothing").get("/api/v1/regions"), 401, "key-unknown");
            is(department(0).get("/api/v1/opinions"), 403, "role");
            is(officer.get("/api/v1/opinions/330105003-26-999999"), 404, "not-found");
            is(officer.get("/api/v1/opinions/nonsense"), 404, "not-found");
            is(nobody().get("/api/v1/nothing"), 404, "not-found");
            is(nobody().get("/api/v1/follow/nobody"), 404, "not-found");
            is(nobody().get("/api/v1/stations?region=999999999999"), 404, "not-found");
            is(nobody().send("DELETE", "/api/v1/regions", BodyPublishers.noBody()), 405, "method");
            is(officer.send("PUT", opinion, BodyPublishers.ofString("{}"), "Content-Type", JSON), 405, "method");
            is(nobody().get("/api/v1/regions", "Accept", "text/html"), 406, "not-acceptable");
            is(officer.act(opinion + "/ask", 9, "question", "哪一盏？"), 409, "someone-was-faster");
            is(officer.post(opinion + "/ask", Map.of("question", "哪一盏？"), "If-Match", "\"9\""), 412, "precondition");
            is(officer.post(opinion + "/ask", Map.of("question", "哪一盏？"), "If-Match", "*"), 412, "precondition");
            is(residents().send("POST", "/api/v1/opinions", BodyPublishers.ofString("x".repeat(70_000)), "Content-Type",
                    JSON, "Idempotency-Key", "x"), 413, "too-large");
            is(officer.send("POST", opinion + "/ask", BodyPublishers.ofString("question=x"), "Content-Type",
                    "application/x-www-form-urlencoded"), 415, "media-type");
            is(officer.act(opinion + "/ask", 1, "question", ""), 422, "incomplete");
            is(officer.post(opinion + "/ask", Map.of("question", "哪一盏？")), 422, "incomplete");
        }

        @Test
        void tellsTheNewestStepToWhoWasTooSlow() {
            String matter = "/api/v1/matters/" + matter();
            committee().act(matter + "/assign", 1, "lead", code(0)).with(200);

            assertThat(committee().act(matter + "/route", 1, "tier", "STREET", "reason", "街道办").with(409).seq())
                    .isEqualTo(2);
        }

        @Test
        void ofARuleHasItsOwnTypeAndSentence() {
            String matter = "/api/v1/matters/" + matter();
            var refused = officer(STREET).act(matter + "/close", 1).with(422);

            assertThat(refused.text("/type")).startsWith("/api/problems/matters.not-from");
            assertThat(refused.body().has("errors")).isFalse();
        }

        @Test
        void speaksTheLanguageThatWasAskedFor() {
            var english = nobody().get("/api/v1/nothing");
            var chinese = nobody().speaking("zh-CN,zh;q=0.9,en;q=0.5").get("/api/v1/nothing");

            assertThat(english.text("/title")).isEqualTo("Not found");
            assertThat(english.header("Content-Language")).isEqualTo("en");
            assertThat(chinese.text("/title")).isEqualTo("没有找到");
            assertThat(nobody().speaking("tlh").get("/api/v1/nothing").text("/title")).isEqualTo("没有找到");
        }

        @Test
        void namesTheFieldsAtFault() {
            var body = lamp();
            body.put("txet", "路灯");
            assertThat(residents().file(body).with(422).text("/errors/0/field")).isEqualTo("txet");

            var deep = lamp();
            deep.put("speaker", Map.of("phone", Map.of()));
            assertThat(residents().file(deep).with(422).text("/errors/0/field")).isEqualTo("speaker.phone");

            assertThat(committee().get("/api/v1/matters?limit=101").with(422).text("/errors/0/field"))
                    .isEqualTo("limit");
            assertThat(committee().get("/api/v1/matters?since=yesterday").with(422).text("/errors/0/field"))
                    .isEqualTo("since");
            assertThat(committee().get("/api/v1/matters?since=%2B1000000-01-01T00:00:00Z").with(422)
                    .text("/errors/0/field")).isEqualTo("since");
            assertThat(committee().get("/api/v1/matters?department=a%20b").with(422).text("/errors/0/field"))
                    .isEqualTo("department");
            assertThat(committee().get("/api/v1/matters?after=x").with(422).text("/errors/0/field"))
                    .isEqualTo("after");
            assertThat(committee().act("/api/v1/matters/" + matter() + "/route", 1, "tier", "MOON", "reason", "x")
                    .with(422).text("/errors/0/field")).isEqualTo("tier");
        }

        @Test
        void isExplainedOnAPage() throws Exception {
            for (var kind : ProblemKind.values()) {
                assertThat(page("/api/problems/" + kind.key())).isEqualTo(200);
            }
            assertThat(page("/api/problems/matters.questions-first")).isEqualTo(200);
            assertThat(page("/api/problems/nothing")).isEqualTo(404);
            assertThat(page("/api")).isEqualTo(200);
        }
    }

    @Nested
    class TooManyRequests {

        @Test
        void areToldHowLongToWait() {
            var system = residents();
            var last = IntStream.range(0, 1201).mapToObj(_ -> system.get("/api/v1/opinions"))
                    .filter(answer -> answer.status() == 429).findFirst().orElseThrow();

            is(last, 429, "too-many");
            assertThat(Integer.parseInt(last.header("Retry-After"))).isBetween(1, 61);
            residents().get("/api/v1/regions").with(200);
        }
    }

    private static void is(OtherSystem.Answer answer, int status, String kind) {
        answer.with(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.text("/type")).isEqualTo("/api/problems/" + kind);
        assertThat(answer.body().get("status").asInt()).isEqualTo(status);
        assertThat(answer.text("/title")).isNotEmpty();
        assertThat(answer.text("/detail")).isNotEmpty();
        assertThat(answer.text("/instance")).isEqualTo(answer.response().request().uri().getPath());
        if (status == 405) {
            assertThat(answer.header("Allow")).contains("GET");
        }
        if (status == 409 || status == 412) {
            assertThat(answer.seq()).isEqualTo(1);
        }
    }

    private int page(String path) throws Exception {
        return HttpClient.newHttpClient().send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(),
                BodyHandlers.discarding()).statusCode();
    }
}
