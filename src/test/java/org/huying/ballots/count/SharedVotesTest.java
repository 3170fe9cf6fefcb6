package org.huying.ballots.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Real votes of real towns with the winners that other programs found, where they lie beside the repository. With
 * {@code HUYING_BALLOTS_ALL=1} every file by every rule; else the large ones by a few.
 */
class SharedVotesTest {

    private static final Path SHARED = Path.of("../shared/pabulib");
    private static final boolean ALL = "1".equals(System.getenv("HUYING_BALLOTS_ALL"));
    private static final long SMALL = 250_000;
    private static final Set<String> ALWAYS = Set.of("Poland_Lodz_2022 mes_cost_add1_integral",
            "Poland_Lodz_2022 greedy-threshold", "Poland_Katowice_2024 mes_points_add1",
            "Poland_Krakow_2018 mes_borda_none", "Hungary_Budapest_2025_XI_Ujbuda mes_cost_add1");

    /**
     * What only a program that breaks ties among most votes first by the list, or counts in doubles, finds; with the exact
     * numbers that show it. {@link #differencesAreOnlyThoseOfTies} recounts them.
     */
    private static final Map<String, String> OTHERS = Map.of(
            "synthetic_approval mes_cost_add1u_integral_cmp_satisfaction",
            "all eight projects have 10 votes; by the tie rule p4 (56) goes before p2 (78), so both results are the same",
            "synthetic_approval_2 mes_cost_add1u_integral_cmp_exclusion",
            "18 votes each: by the tie rule p10 (40), p6 (48), p2 (56); 2 voters get something only by most votes first, 1 only by the other",
            "synthetic_approval_4 mes_cost_add1u_integral_cmp_satisfaction",
            "23 votes each and the same price for a unit: by the tie rule p12 (56) goes before p13 (99)",
            "synthetic_approval_4 mes_cost_add1u_integral_cmp_exclusion",
            "23 votes each and the same price for a unit: by the tie rule p12 (56) goes before p13 (99)");

    private record Case(String name, Path file, String rule, List<String> winners, int steps) {
        String title() {
            return name + " " + rule;
        }
    }

    @BeforeEach
    void areThere() {
        assumeTrue(Files.isDirectory(SHARED.resolve("expected")), "../shared/pabulib is not there");
    }

    @Test
    void haveTheSameWinnersAsOtherProgramsFound() {
        int checked = 0;
        var differences = new TreeSet<String>();
        for (Case expected : chosen(new Random(20261126))) {
            Election election = read(bytes(expected.file()));
            Selection selection = Counting.count(election, Rule.of(expected.rule()), Terms.USUAL);
            checked++;
            if (!selection.ids(election).equals(expected.winners())
                    || expected.steps() >= 0 && expected.steps() != selection.steps()) {
                differences.add(expected.title());
            }
        }
        System.out.println("Pabulib: " + checked + " results compared; differences, with the exact numbers:");
        differences.forEach(title -> System.out.println("  " + title + ": " + OTHERS.get(title)));
        assertThat(OTHERS.keySet()).containsAll(differences);
        assertThat(checked).isGreaterThan(600);
    }

    @Test
    void haveTheSameWinnersInWhateverOrderTheRowsStand() {
        var random = new Random(1);
        for (Case expected : chosen(random)) {
            if (random.nextInt(ALL ? 1 : 8) > 0 || Rule.of(expected.rule()).isACitys()
                    || OTHERS.containsKey(expected.title())) {
                continue;
            }
            Election election = read(shuffled(new String(bytes(expected.file()), StandardCharsets.UTF_8), random)
                    .getBytes(StandardCharsets.UTF_8));

            assertThat(Counting.count(election, Rule.of(expected.rule()), Terms.USUAL).ids(election))
                    .as(expected.title()).isEqualTo(expected.winners());
        }
    }

    /** Where the others differ, most votes first by the order of the list gives what they found. */
    @Test
    void differencesAreOnlyThoseOfTies() {
        Election one = read(bytes(SHARED.resolve("synthetic/synthetic_approval.pb")));
        assertThat(winners(one, "greedy_votes", TieRule.USUAL)).containsExactly("p1", "p3", "p4", "p6")
                .isEqualTo(winners(one, "mes_cost_add1u_integral", TieRule.USUAL));
        assertThat(winners(one, "greedy_votes", TieRule.LISTED)).containsExactly("p1", "p2", "p3", "p6");

        Election two = read(bytes(SHARED.resolve("synthetic/synthetic_approval_2.pb")));
        Selection shares = Counting.count(two, Rule.of("mes_cost_add1u_integral"), Terms.USUAL);
        assertThat(shares.ids(two)).containsExactly("p1", "p10", "p3", "p6", "p7", "p8");
        Selection ours = Counting.count(two, Rule.of("greedy_votes"), Terms.USUAL);
        Selection listed = Counting.count(two, Rule.of("greedy_votes"), terms(TieRule.LISTED));
        assertThat(ours.ids(two)).containsExactly("p1", "p10", "p2", "p3", "p6", "p8");
        assertThat(listed.ids(two)).containsExactly("p1", "p2", "p3", "p4", "p8");
        assertThat(new Preference(two).isForFirst(ours, shares, Rule.Comparison.EXCLUSION)).isTrue();
        assertThat(new Preference(two).isForFirst(listed, shares, Rule.Comparison.EXCLUSION)).isFalse();

        Election four = read(bytes(SHARED.resolve("synthetic/synthetic_approval_4.pb")));
        Naive.Raised exact = new Naive(four).add1(Rule.Utility.COST, true, false);
        assertThat(exact.winners().stream().map(project -> four.projects().get(project).id()).sorted())
                .containsExactlyElementsOf(winners(four, "mes_cost_add1_integral", TieRule.USUAL));
    }

    private static Terms terms(TieRule tie) {
        return new Terms(Fraction.of(1), null, List.of(), tie);
    }

    private static List<String> winners(Election election, String rule, TieRule tie) {
        return Counting.count(election, Rule.of(rule), terms(tie)).ids(election);
    }

    /** Every rule of small files, and of large ones a few and those that have shown traps. */
    private static List<Case> chosen(Random random) {
        return cases().stream().filter(one -> ALL || size(one.file()) < SMALL || ALWAYS.contains(one.title())
                || random.nextInt(12) == 0).toList();
    }

    private static List<Case> cases() {
        var cases = new ArrayList<Case>();
        var json = new JsonMapper();
        try (Stream<Path> files = Files.list(SHARED.resolve("expected"))) {
            for (Path path : files.sorted().toList()) {
                JsonNode expected = json.readTree(path.toFile());
                String file = expected.get("file").asString();
                String name = file.replace(".pb", "");
                Path votes = Files.exists(SHARED.resolve(file)) ? SHARED.resolve(file)
                        : SHARED.resolve("synthetic").resolve(file);
                for (Map.Entry<String, JsonNode> rule : expected.get("rules").properties()) {
                    JsonNode steps = rule.getValue().get("add1_steps");
                    cases.add(new Case(name, votes, rule.getKey(), texts(rule.getValue().get("winners")),
                            steps == null ? -1 : steps.asInt()));
                }
                JsonNode official = expected.get("official");
                if (official != null && official.has("reproduced") && official.get("reproduced").asBoolean()) {
                    cases.add(new Case(name, votes, official.get("rule").asString(), texts(official.get("selected")),
                            -1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return cases;
    }

    private static List<String> texts(JsonNode list) {
        var texts = new ArrayList<String>();
        list.forEach(item -> texts.add(item.asString()));
        Collections.sort(texts);
        return texts;
    }

    private static String shuffled(String file, Random random) {
        String[] lines = file.split("\n");
        int projects = place(lines, "PROJECTS");
        int votes = place(lines, "VOTES");
        var all = new ArrayList<>(List.of(lines));
        Collections.shuffle(all.subList(projects + 2, votes), random);
        Collections.shuffle(all.subList(votes + 2, all.size()), random);
        return String.join("\n", all);
    }

    private static int place(String[] lines, String section) {
        for (int i = 0; i < lines.length; i++) {
            if (lines[i].strip().equals(section)) {
                return i;
            }
        }
        throw new IllegalArgumentException(section);
    }

    private static Election read(byte[] file) {
        try {
            return PabulibReader.read(file);
        } catch (Malformed e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long size(Path file) {
        return file.toFile().length();
    }
}
