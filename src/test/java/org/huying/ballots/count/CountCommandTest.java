package org.huying.ballots.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CountCommandTest {

    @TempDir
    Path folder;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void write() throws Exception {
        Files.writeString(folder.resolve("votes.pb"), """
                META
                budget;100
                vote_type;approval
                PROJECTS
                project_id;cost
                a"b;60
                c;40
                VOTES
                voter_id;vote
                1;a"b
                2;a"b
                3;c
                """);
    }

    private int run(String... words) {
        return CountCommand.run(words, new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    @Test
    void printsOneObject() {
        assertThat(run("count", folder.resolve("votes.pb").toString(), "--rule", "mes_cost_add1")).isZero();

        JsonNode result = new JsonMapper().readTree(out.toString(StandardCharsets.UTF_8));
        assertThat(result.get("winners").get(0).asString()).isEqualTo("a\"b");
        assertThat(result.get("winners")).hasSize(2);
        assertThat(result.get("cost").asString()).isEqualTo("100");
        assertThat(result.get("spentShare").asDouble()).isEqualTo(1);
        assertThat(result.get("rounds").get(0).get("exactPrice").asString()).isEqualTo("30");
        assertThat(result.get("steps").asInt()).isEqualTo(7);
        assertThat(result.get("notes")).isEmpty();
        assertThat(err.size()).isZero();
    }

    @Test
    void countsBallotsThatDepartFromWhatTheFileSaysAndTellsHowMany() throws Exception {
        String file = """
                META
                budget;100
                vote_type;cumulative
                min_length;1
                max_length;2
                max_sum_cost;110
                min_points;1
                max_points;3
                max_sum_points;4
                PROJECTS
                project_id;cost
                a;60
                b;40
                c;30
                VOTES
                voter_id;vote;points
                1;a;3
                1;a,b;2,2
                2;a,b,c;1,1,1
                3;b,c;4,1
                3;;
                3;a,b,c;0,2,2
                """;
        Files.writeString(folder.resolve("odd.pb"), file);
        assertThat(run(folder.resolve("odd.pb").toString(), "--rule", "greedy_score")).isZero();

        JsonNode result = new JsonMapper().readTree(out.toString(StandardCharsets.UTF_8));
        assertThat(result.get("notes").toString()).isEqualTo("[{'rule':'voter_id','ballots':3,'line':18},"
                .concat("{'rule':'max_length','limit':'2','ballots':2,'line':19},")
                .concat("{'rule':'max_sum_cost','limit':'110','ballots':2,'line':19},")
                .concat("{'rule':'max_sum_points','limit':'4','ballots':1,'line':20},")
                .concat("{'rule':'max_points','limit':'3','ballots':1,'line':20},")
                .concat("{'rule':'min_length','limit':'1','ballots':1,'line':21},")
                .concat("{'rule':'min_points','limit':'1','ballots':1,'line':22}]").replace('\'', '"'));
        assertThat(result.get("rounds").get(0).get("votes").asInt()).as("as if nothing were said").isEqualTo(4);
        assertThat(err.size()).isZero();
    }

    @Test
    void tellsOfMoreThanOneNameWhereOneIsChosen() throws Exception {
        Files.writeString(folder.resolve("one.pb"), "META\nbudget;9\nvote_type;choose-1\nmax_length;\nPROJECTS\n"
                + "project_id;cost\na;1\nb;1\nVOTES\nvote\na\na,b\n");

        assertThat(run(folder.resolve("one.pb").toString(), "--rule", "greedy_votes")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("\"notes\":[{\"rule\":\"vote_type\",\"limit\":\"choose-1\",\"ballots\":1,\"line\":12}]");
    }

    @Test
    void countsOrRefusesWhateverIsInTheFile() throws Exception {
        var random = new Random(8);
        byte[] file = Files.readAllBytes(folder.resolve("votes.pb"));
        byte[] letters = "0123456789;,\"\n-.e\u00e9".getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 1500; i++) {
            byte[] changed = file.clone();
            for (int change = 0; change < 1 + i % 4; change++) {
                changed[random.nextInt(changed.length)] = letters[random.nextInt(letters.length)];
            }
            Files.write(folder.resolve("changed.pb"), changed);
            for (String rule : List.of("greedy-threshold", "mes_cost_add1u", "phragmen")) {
                assertThat(run(folder.resolve("changed.pb").toString(), "--rule", rule)).isIn(0, 2);
            }
        }
    }

    @Test
    void asksForALargerStepWhereThereAreTooMany() throws Exception {
        Files.writeString(folder.resolve("huge.pb"),
                "META\nbudget;9000000000000\nvote_type;approval\nPROJECTS\nproject_id;cost\na;4000000000000\nb;1\nVOTES\nvote\na\n"
                        + "b\n".repeat(20));

        assertThat(run(folder.resolve("huge.pb").toString(), "--rule", "mes_cost_add1")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("--step");
        assertThat(run(folder.resolve("huge.pb").toString(), "--rule", "mes_cost_add1", "--step", "1000000")).isZero();
    }

    @Test
    void endsWithTwoAndASentenceWhereItCannotCount() throws Exception {
        Files.writeString(folder.resolve("broken.pb"),
                "META\nbudget;ten\nvote_type;approval\nPROJECTS\nproject_id;cost\na;1\nVOTES\nvote\na\n");

        assertThat(run("count", folder.resolve("broken.pb").toString(), "--rule", "phragmen")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("line 2").contains("budget").contains("ten");
        assertThat(run("count", folder.resolve("votes.pb").toString(), "--rule", "best")).isEqualTo(2);
        assertThat(run("count", folder.resolve("absent.pb").toString(), "--rule", "phragmen")).isEqualTo(2);
        assertThat(run("count", folder.resolve("votes.pb").toString())).isEqualTo(2);
        assertThat(run("count", folder.resolve("votes.pb").toString(), "--rule", "phragmen", "--step", "0"))
                .isEqualTo(2);
        assertThat(run("count", folder.resolve("votes.pb").toString(), "--rule", "greedy-threshold", "--min-score",
                "1e999999999")).isEqualTo(2);
        assertThat(run("count", folder.resolve("votes.pb").toString(), "--rule", "greedy-exclusive", "--exclusive",
                "c,typo")).isEqualTo(2);
        assertThat(run("count", "a\0b", "--rule", "phragmen")).isEqualTo(2);
        assertThat(out.size()).isZero();
    }
}
