package org.huying.ballots.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
        assertThat(err.size()).isZero();
    }

    @Test
    void endsWithTwoAndASentenceWhereItCannotCount() throws Exception {
        Files.writeString(folder.resolve("broken.pb"), "META\nbudget;ten\nvote_type;approval\nPROJECTS\nproject_id;cost\na;1\nVOTES\nvote\na\n");

        assertThat(run("count", folder.resolve("broken.pb").toString(), "--rule", "phragmen")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("line 2").contains("budget").contains("ten");
        assertThat(run("count", folder.resolve("votes.pb").toString(), "--rule", "best")).isEqualTo(2);
        assertThat(run("count", folder.resolve("absent.pb").toString(), "--rule", "phragmen")).isEqualTo(2);
        assertThat(run("count", folder.resolve("votes.pb").toString())).isEqualTo(2);
        assertThat(run("count", folder.resolve("votes.pb").toString(), "--rule", "phragmen", "--step", "0")).isEqualTo(2);
        assertThat(out.size()).isZero();
    }
}
