package org.huying.claims.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class MatchCommandTest {

    @TempDir
    Path folder;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String json) throws Exception {
        Path file = Files.writeString(folder.resolve("request.json"), json);
        return MatchCommand.run(new String[]{"match", file.toString()}, stream(out), stream(err));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    @Nested
    class AFile {

        @Test
        void thatIsNoJsonIsToldWhere() throws Exception {
            assertThat(run("{\n \"deputies\": [}")).isEqualTo(2);
            assertThat(err.toString(StandardCharsets.UTF_8)).contains("第 2 行", "Line 2");
        }

        @Test
        void thatSaysAFieldTwiceIsRefused() throws Exception {
            assertThat(run("{\"deputies\": [], \"deputies\": [], \"projects\": []}")).isEqualTo(2);
        }

        @Test
        void asDescribedIsMatched() throws Exception {
            String example = Files.readString(Path.of("docs/match.md"));
            String json = example.substring(example.indexOf("```json") + 7, example.lastIndexOf("```"));

            assertThat(run(json)).isZero();

            var told = JsonMapper.shared().readTree(out.toString(StandardCharsets.UTF_8));
            assertThat(told.get("optimal").booleanValue()).isTrue();
            assertThat(told.get("pairs").get(0).get("reasons").get(0).get("zh").stringValue())
                    .isEqualTo("具备所需专长：法律（2项中的1项）。");
        }

        @Test
        void thatIsNoJsonIsRefused() throws Exception {
            assertThat(run("{\"deputies\": [")).isEqualTo(2);
            assertThat(err.toString(StandardCharsets.UTF_8)).contains("JSON");
        }

        @Test
        void withAFieldNobodyKnowsIsRefusedWithItsPlace() throws Exception {
            assertThat(run("{\"deputies\": [{\"id\": \"a\", \"skils\": []}]}")).isEqualTo(2);
            assertThat(err.toString(StandardCharsets.UTF_8)).contains("deputies[0].skils");
        }

        @Test
        void nestedWithoutEndIsRefused() throws Exception {
            assertThat(run("[".repeat(5000) + "]".repeat(5000))).isEqualTo(2);
        }

        @Test
        void withTwoReasonsForOnePairIsRefusedSinceNoOrderDecides() throws Exception {
            String pins = """
                    {"deputies": [{"id": "a"}], "projects": [{"id": "p"}],
                     "pins": [{"deputy": "a", "project": "p", "reason": "x"}, {"deputy": "a", "project": "p", "reason": "%s"}]}""";

            assertThat(run(pins.formatted("x"))).isZero();
            assertThat(run(pins.formatted("y"))).isEqualTo(2);
            assertThat(err.toString(StandardCharsets.UTF_8)).contains("pins[1].reason");
            assertThat(
                    run("""
                    {"deputies": [{"id": "a", "interests": [{"party": "X", "tie": "u"}, {"party": "X", "tie": "v"}]}]}"""))
                    .isEqualTo(2);
        }

        @Test
        void withTheSameIdTwiceIsRefused() throws Exception {
            assertThat(run("{\"projects\": [{\"id\": \"a\"}, {\"id\": \"a\"}]}")).isEqualTo(2);
            assertThat(err.toString(StandardCharsets.UTF_8)).contains("projects[1].id");
        }

        @Test
        void thatContradictsItselfSaysSo() throws Exception {
            assertThat(run("""
                    {"deputies": [{"id": "a", "most": 0}], "projects": [{"id": "p"}],
                     "pins": [{"deputy": "a", "project": "p"}]}""")).isEqualTo(3);
            assertThat(err.toString(StandardCharsets.UTF_8)).contains("最多只能认领0个");
        }

        @Test
        void withNothingInItMatchesNothing() throws Exception {
            assertThat(run("{}")).isZero();
        }
    }
}
