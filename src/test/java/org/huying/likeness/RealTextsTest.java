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
        List<Map<String, String>> messages = rows("fj3_messages.csv");
        Map<String, Map<String, String>> judged = new HashMap<>();
        rows("fj3_issues.csv").forEach(row -> judged.put(row.get("message_no"), row));
        List<Text> texts = messages.stream().map(row -> new Text(row.get("message_no"), row.get("title"), row.get("body")))
                .toList();
        int right = 0;
        int wrong = 0;
        int missed = 0;
        var groups = new HashMap<String, Integer>();
        for (Group group : Grouper.group(texts)) {
            group.members().forEach(member -> groups.put(texts.get(member).id(), group.middle()));
        }
        List<String> ids = List.copyOf(judged.keySet());
        for (int i = 0; i < ids.size(); i++) {
            for (int j = 0; j < i; j++) {
                Map<String, String> one = judged.get(ids.get(i));
                Map<String, String> other = judged.get(ids.get(j));
                boolean sameIssue = one.get("issue").equals(other.get("issue"));
                boolean both = one.get("judged").equals("1") && other.get("judged").equals("1");
                boolean together = groups.get(ids.get(i)).equals(groups.get(ids.get(j)));
                if (sameIssue && both) {
                    right += together ? 1 : 0;
                    missed += together ? 0 : 1;
                } else if (together && (both || sameIssue && (one.get("judged") + other.get("judged")).matches("01|10"))) {
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
        List<Map<String, String>> all = rows("fj2_labelled.csv");
        List<Case> cases = IntStream.range(0, all.size()).filter(i -> i % 3 == 0).mapToObj(all::get)
                .map(row -> new Case(new Text(row.get("row_no"), row.get("title"), row.get("body")), row.get("label")))
                .toList();
        int[] twins = Twins.of(cases.stream().map(Case::text).toList());
        List<Case> past = IntStream.range(0, cases.size()).filter(i -> twins[i] % 5 != 0).mapToObj(cases::get).toList();
        List<Case> asked = IntStream.range(0, cases.size()).filter(i -> twins[i] % 5 == 0).mapToObj(cases::get).toList();
        var suggester = Suggester.learn(past);
        List<String> labels = suggester.labels();

        Score score = Score.of(asked.stream().mapToInt(one -> labels.indexOf(one.label())).toArray(), asked.stream()
                .mapToInt(one -> labels.indexOf(suggester.suggest(one.text()).label())).toArray(), labels.size());

        assertThat(score.macroF1()).isGreaterThan(0.83);
        assertThat(score.accuracy()).isGreaterThan(0.85);
    }

    private static List<Map<String, String>> rows(String name) throws IOException {
        Path file = DATA.resolve(name);
        assumeTrue(Files.exists(file), () -> file + " is not there");
        var rows = new ArrayList<List<String>>();
        Csv.each(Encoding.decode(Files.readAllBytes(file)), (_, cells) -> rows.add(cells));
        return rows.stream().skip(1).map(cells -> {
            var row = new HashMap<String, String>();
            for (int i = 0; i < cells.size(); i++) {
                row.put(rows.getFirst().get(i), cells.get(i));
            }
            return (Map<String, String>) row;
        }).toList();
    }
}
