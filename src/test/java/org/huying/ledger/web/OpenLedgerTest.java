package org.huying.ledger.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.zip.ZipFile;
import org.huying.HuyingTest;
import org.huying.ledger.History;
import org.huying.ledger.Ledger;
import org.huying.ledger.Publication;
import org.huying.ledger.Seals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** A program of its own, since other tests' facts would be sealed too. */
@HuyingTest
@DirtiesContext
@TestPropertySource(properties = "huying.ledger.seals-days=false")
class OpenLedgerTest {

    private static final LocalDate DAY = LocalDate.parse("2020-02-03");

    private sealed interface Step {

        record Filed(String station) implements Step {
        }
    }

    @LocalServerPort
    private int port;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Seals seals;

    @Autowired
    private Publication publication;

    @Autowired
    private JdbcClient database;

    @TempDir
    private Path folder;

    private final HttpClient browser = HttpClient.newHttpClient();

    @Test
    void isOpenToEveryone() throws Exception {
        assertThat(get("").body()).contains("还没有封印");

        file(DAY, 1203);
        seals.sealDaysBefore(DAY.plusDays(2));
        file(DAY.plusDays(2), 1);

        showsSealsAndSaysHowToCheckThem();
        givesTheFactsOfASealedDay();
        keepsToItselfWhatIsNotSealed();
        givesAllThatTheCheckerNeeds();
        cutsTheConnectionRatherThanGiveHalfADay();
    }

    private void showsSealsAndSaysHowToCheckThem() throws Exception {
        String newest = publication.newest(1).getFirst().hash();
        var page = get("/");

        assertThat(page.body()).contains(newest, "2020年2月3日", ">1203<", "java VerifyLedger.java ledger.zip");
        assertThat(get("?lang=en").body()).contains("Check it yourself", "3 Feb 2020");
        assertThat(get("/seals.json").body()).startsWith("[\n{\"day\":\"2020-02-03\",\"count\":1203,\"root\":\"")
                .endsWith(newest + "\"}\n]\n");
    }

    private void givesTheFactsOfASealedDay() throws Exception {
        var day = get("/days/2020-02-03.jsonl");

        assertThat(day.headers().firstValue("Content-Type")).hasValue("application/x-ndjson;charset=UTF-8");
        assertThat(day.headers().firstValue("Cache-Control")).hasValue("max-age=31536000, public, immutable");
        assertThat(day.body().lines()).hasSize(1203).allMatch(line -> line.startsWith("{\"subject\":\"test/"));
        assertThat(get("/days/2020-02-04.jsonl")).returns(200, HttpResponse::statusCode).returns("",
                HttpResponse::body);
    }

    private void keepsToItselfWhatIsNotSealed() throws Exception {
        for (String day : List.of("2020-02-05", "2019-01-01", "2020-02-30", "tomorrow")) {
            assertThat(get("/days/" + day + ".jsonl").statusCode()).as(day).isEqualTo(404);
        }
    }

    private void givesAllThatTheCheckerNeeds() throws Exception {
        Path zip = folder.resolve("ledger.zip");
        browser.send(request("/ledger.zip"), BodyHandlers.ofFile(zip));

        try (var archive = new ZipFile(zip.toFile())) {
            assertThat(archive.stream().map(Object::toString)).containsExactly("seals.json",
                    "days/2020-02-03.jsonl");
        }
        assertThat(get("/VerifyLedger.java").body()).isEqualTo(Files.readString(Path.of("verify/VerifyLedger.java")));
    }

    /** A day larger than all buffers in between, and a database that goes away while it is read. */
    private void cutsTheConnectionRatherThanGiveHalfADay() throws Exception {
        database.sql("""
                insert into ledger.fact (subject, seq, region, at, actor, kind, payload, prev, hash)
                select 'large/' || i, 1, '', timestamptz '2020-02-06 12:00+08', '', '', repeat('x', 1500),
                       decode(repeat('00', 32), 'hex'), sha256(i::text::bytea)
                  from generate_series(1, 20000) i""").update();
        seals.sealDaysBefore(DAY.plusDays(4));

        try (var day = browser.send(request("/days/2020-02-06.jsonl"), BodyHandlers.ofInputStream()).body()) {
            assertThat(day.readNBytes(1000)).hasSize(1000);
            database.sql("alter table ledger.fact rename to gone").update();

            assertThatIOException().isThrownBy(day::readAllBytes);
        } finally {
            database.sql("alter table ledger.gone rename to fact").update();
        }
    }

    private void file(LocalDate day, int count) {
        for (int i = 0; i < count; i++) {
            Instant at = day.atStartOfDay().toInstant(ZoneOffset.UTC).plusMillis(i / 2);
            ledger.add(new History<Step>("test/" + day + "-" + i, List.of()), "330105", "", at, new Step.Filed("S1"));
        }
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return browser.send(request(path), BodyHandlers.ofString());
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/open/ledger" + path)).build();
    }
}
