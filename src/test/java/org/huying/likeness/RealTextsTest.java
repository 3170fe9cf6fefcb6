package org.huying.likeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.huying.tables.Csv;
import org.huying.tables.Encoding;
import org.junit.jupiter.api.Test;

/** What people really wrote, read where it lies. The figures themselves are told by bin/bench quality. */
class RealTextsTest {

    private static final Path DATA = Path.of("../shared/data/tipdm2020c");

    @Test
    void hotIssuesAreFoundAndKeptApart() throws IOException {
        List<Line> messages = rows("fj3_messages.csv");
        Map<String, Line> judged = new HashMap<>();
        rows("fj3_issues.csv").forEach(row -> judged.put(row.of("message_no"), row));
        List<Text> texts = messages.stream()
                .map(row -> new Text(row.of("message_no"), row.of("title"), row.of("body")))
                .toList();
        int right = 0;
        int wrong = 0;
        int missed = 0;
        Map<String, Integer> groups = new HashMap<>();
        for (Group group : Grouper.group(texts)) {
            group.members().forEach(member -> groups.put(texts.get(member).id(), group.middle()));
        }
        List<Line> ids = List.copyOf(judged.values());
        for (int i = 0; i < ids.size(); i++) {
            for (int j = 0; j < i; j++) {
                Line one = ids.get(i);
                Line other = ids.get(j);
                boolean sameIssue = one.of("issue").equals(other.of("issue"));
                boolean both = one.of("judged").equals("1") && other.of("judged").equals("1");
                boolean together = groups.getOrDefault(one.of("message_no"), -1)
                        .equals(groups.getOrDefault(other.of("message_no"), -2));
                if (sameIssue && both) {
                    right += together ? 1 : 0;
                    missed += together ? 0 : 1;
                } else if (together
                        && (both || sameIssue && (one.of("judged") + other.of("judged")).matches("01|10"))) {
                    wrong++;
                }
            }
        }

        assertThat((double) right / (right + wrong)).as("precision").isGreaterThanOrEqualTo(0.95);
        assertThat((double) right / (right + missed)).as("recall").isGreaterThanOrEqualTo(0.9);
    }

    /** A third of the cases, for speed; near copies stand on one side. */
    @Test
    void categoriesAreMostlyNamedRightly() throws IOException {
        List<Line> all = rows("fj2_labelled.csv");
        List<Case> cases = IntStream.range(0, all.size()).filter(i -> i % 3 == 0).mapToObj(all::get)
                .map(row -> new Case(new Text(row.of("row_no"), row.of("title"), row.of("body")), row.of("label")))
                .toList();
        int[] twins = Twins.of(cases.stream().map(Case::text).toList());
        List<Case> past = IntStream.range(0, cases.size()).filter(i -> twins[i] % 5 != 0).mapToObj(cases::get).toList();
        List<Case> asked = IntStream.range(0, cases.size()).filter(i -> twins[i] % 5 == 0).mapToObj(cases::get)
                .toList();
        var suggester = Suggester.learn(past);
        List<String> labels = suggester.labels();

        Score score = Score.of(asked.stream().mapToInt(one -> labels.indexOf(one.label())).toArray(), asked.stream()
                .mapToInt(one -> labels.indexOf(suggester.suggest(one.text()).label())).toArray(), labels.size());

        assertThat(score.macroF1()).isGreaterThan(0.83);
        assertThat(score.accuracy()).isGreaterThan(0.85);
    }

    private static List<Line> rows(String name) throws IOException {
        Path file = DATA.resolve(name);
        assumeTrue(Files.exists(file), () -> file + " is not there");
        var rows = new ArrayList<List<String>>();
        Csv.each(Encoding.decode(Files.readAllBytes(file)), (_, cells) -> rows.add(cells));
        return rows.stream().skip(1).map(cells -> new Line(rows.getFirst(), cells)).toList();
    }

    private record Line(List<String> header, List<String> cells) {
        String of(String column) {
            int at = header.indexOf(column);
            return at < cells.size() ? cells.get(at) : "";
        }
    }
}
