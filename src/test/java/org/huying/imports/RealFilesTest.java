package org.huying.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.huying.HuyingTest;
import org.huying.matters.MatterId;
import org.huying.matters.Matters;
import org.huying.opinions.Categories;
import org.huying.opinions.Opinions;
import org.huying.opinions.Stage;
import org.huying.people.Person;
import org.huying.places.Places;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The registers this is made for, read where they lie. */
@HuyingTest
class RealFilesTest {

    private static final Path DATA = Path.of("../shared/data");

    @Autowired
    Imports imports;
    @Autowired
    Opinions opinions;
    @Autowired
    Matters matters;
    @Autowired
    Places places;
    @Autowired
    Categories categories;
    @LocalServerPort
    int port;

    @BeforeEach
    void register() {
        Examples.register(places, categories);
    }

    @Test
    void messagesWithTheirAnswersAreInFromFileToPublicPage() throws Exception {
        Sheet sheet = read("tipdm2020c/fj4_replies.csv");
        var begun = Instant.now();
        List<Outcome> first = run(sheet);

        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofMinutes(2));
        assertThat(first).hasSize(2253).allSatisfy(outcome -> assertThat(outcome).isInstanceOf(Outcome.Filed.class));
        var random = new Random(20261124);
        for (int i = 0; i < 40; i++) {
            isPublic(sheet, (Outcome.Filed) first.get(random.nextInt(first.size())));
        }
        assertThat(first.stream().max(Comparator.comparingInt(outcome -> cell(sheet, outcome, "reply").length())))
                .hasValueSatisfying(longest -> isWholeIn(sheet, (Outcome.Filed) longest));
        assertThat(run(eachTenth(sheet))).isNotEmpty()
                .allSatisfy(outcome -> assertThat(outcome).isInstanceOf(Outcome.There.class));
    }

    @Test
    void messagesWithoutAnswersWaitForScreening() throws Exception {
        Sheet sheet = read("liuyan-hangzhou/messages.csv");
        List<Outcome> first = run(sheet);

        assertThat(first).hasSize(1521).allSatisfy(outcome -> assertThat(outcome).isInstanceOfSatisfying(
                Outcome.Filed.class,
                filed -> assertThat(opinions.opinion(filed.id()).stage()).isInstanceOf(Stage.Waiting.class)));
        assertThat(run(eachTenth(sheet))).isNotEmpty()
                .allSatisfy(outcome -> assertThat(outcome).isInstanceOf(Outcome.There.class));
    }

    private void isPublic(Sheet sheet, Outcome.Filed filed) throws IOException, InterruptedException {
        isWholeIn(sheet, filed);
        try (var client = HttpClient.newHttpClient()) {
            var page = client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/open/matters/" + filed.id()))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("已办结", "原登记");
        }
    }

    /** Nothing of what the register holds is lost. */
    private void isWholeIn(Sheet sheet, Outcome.Filed filed) {
        String said = opinions.opinion(filed.id()).filed().text().toString();
        assertThat(bare(said)).contains(bare(cell(sheet, filed, "body")), bare(cell(sheet, filed, "title")));
        var answer = matters.shownToAll(MatterId.of(filed.id())).answeredBefore().orElseThrow();
        assertThat(bare(answer.text().toString()))
                .isEqualTo(bare(cell(sheet, filed, "reply").replace(cell(sheet, filed, "user"), "【姓名】")));
    }

    private static String bare(String text) {
        return text.replaceAll("[\\s\\u3000]", "");
    }

    private static String cell(Sheet sheet, Outcome outcome, String column) {
        return outcome.row().cell(sheet.header().indexOf(column));
    }

    private List<Outcome> run(Sheet sheet) {
        var outcomes = new ArrayList<Outcome>();
        imports.run(sheet, new Task(Examples.STATION, Columns.recognise(sheet.header()), false), Person.OPERATOR,
                outcomes::addAll);
        return outcomes;
    }

    /** Sent again; each row is looked for by itself, so a part tells as much as all. */
    private static Sheet eachTenth(Sheet sheet) {
        return new Sheet(sheet.name(), sheet.header(), IntStream.range(0, sheet.rows().size())
                .filter(place -> place % 10 == 0).mapToObj(sheet.rows()::get).toList());
    }

    private Sheet read(String name) throws IOException {
        Path file = DATA.resolve(name);
        assumeTrue(Files.exists(file), file + " is not on this machine");
        return imports.read(Files.readAllBytes(file), name);
    }
}
