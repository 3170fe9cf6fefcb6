package org.huying.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LikenessCommandTest {

    private static final String PAST = """
            id,label,title,body
            1,交通,路口红绿灯坏了,红绿灯不亮车辆乱行
            2,交通,公交车太少,等公交车要一个小时
            3,环境,河水发臭,工厂排污河水发黑发臭
            4,环境,垃圾没人清运,垃圾堆在路边发臭
            """;

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Nested
    class Suggest {

        @Test
        void namesALabelForEveryRowAndTellsHowOftenItWasRight() throws IOException {
            Path test = file("id,label,title,body\nx,交通,公交车不准时,等公交车太久\ny,环境,,河水又黑又臭\n");

            assertThat(run("suggest", "--train", file(PAST).toString(), "--test", test.toString())).isZero();

            assertThat(lines()).hasSize(3);
            assertThat(lines().get(0)).startsWith("{\"id\":\"x\",\"label\":\"交通\",\"confidence\":0.");
            assertThat(lines().get(1)).startsWith("{\"id\":\"y\",\"label\":\"环境\",\"confidence\":0.");
            assertThat(lines().get(2)).isEqualTo("{\"macroF1\":1.0000,\"accuracy\":1.0000}");
        }

        @Test
        void tellsNoFigureWhereTheTruthIsUnknown() throws IOException {
            Path test = file("body,note,title,id\n等公交车太久,不看,公交,x\n");

            assertThat(run("suggest", "--train", file(PAST).toString(), "--test", test.toString())).isZero();

            assertThat(lines()).hasSize(1);
        }

        @Test
        void countsALabelItNeverSawAsWrong() throws IOException {
            Path test = file("id,label,title,body\nx,教育,公交车不准时,等公交车太久\n");

            run("suggest", "--train", file(PAST).toString(), "--test", test.toString());

            assertThat(lines().getLast()).isEqualTo("{\"macroF1\":0.0000,\"accuracy\":0.0000}");
        }

        @Test
        void needsARowToLearnFrom() throws IOException {
            Path bare = file("id,label,title,body\n1,,路灯,路灯不亮\n");

            assertThat(run("suggest", "--train", bare.toString(), "--test", bare.toString())).isEqualTo(2);

            assertThat(said()).contains("没有一行带有 label");
        }
    }

    @Nested
    class Group {

        @Test
        void putsEveryRowIntoAGroup() throws IOException {
            Path file = file("id,title,body\na,幸福路路灯不亮,幸福路路灯坏了一周\nb,,幸福路路灯坏了一周没人修\nc,退休金何时发,请问退休金\n");

            assertThat(run("group", file.toString())).isZero();

            assertThat(lines()).hasSize(3);
            assertThat(groupOf("a")).isEqualTo(groupOf("b")).isNotEqualTo(groupOf("c"));
        }

        @Test
        void takesRowsWithOneIdEachForItselfAndSaysSo() throws IOException {
            Path file = file("id,title,body\na,路灯不亮,路灯\na,退休金何时发,退休金\n");

            assertThat(run("group", file.toString())).isZero();

            assertThat(lines()).hasSize(2);
            assertThat(said()).contains("1 个 id 重复出现（a）");
        }

        @Test
        void readsRowsWithNothingToCompare() throws IOException {
            assertThat(run("group", file("id,title,body\na,,\nb,,\"……\"\n").toString())).isZero();

            assertThat(groupOf("a")).isNotEqualTo(groupOf("b"));
        }
    }

    @Nested
    class Similar {

        @Test
        void ranksTheRowsMostAlike() throws IOException {
            Path corpus = file("id,title,body\n1,路灯不亮,幸福路的路灯坏了\n2,河水发臭,工厂排污\n3,幸福路路灯,路灯坏了一周没有人修\n");
            Path query = file("id,title,body\nq,路灯坏了,幸福路的路灯坏了一周\n");

            assertThat(run("similar", "--corpus", corpus.toString(), "--query", query.toString(), "--k=2")).isZero();

            assertThat(lines()).singleElement().asString().matches(
                    "\\{\"id\":\"q\",\"similar\":\\[\\{\"id\":\"[13]\",\"score\":0\\.\\d{4}},\\{\"id\":\"[13]\",\"score\":0\\.\\d{4}}]}");
        }
    }

    @Nested
    class Inputs {

        @ParameterizedTest
        @ValueSource(strings = {"UTF-8", "GBK", "GB18030", "UTF-16LE"})
        void mayHaveAnyUsualEncoding(String charset) throws IOException {
            Path file = Files.write(folder.resolve("a.csv"),
                    ("id,title,body\n甲,路灯,路灯不亮\n").getBytes(Charset.forName(charset)));

            assertThat(run("group", file.toString())).isZero();

            assertThat(lines()).containsExactly("{\"id\":\"甲\",\"group\":\"g2\"}");
        }

        @Test
        void thatLackAColumnAreRefusedWithItsName() throws IOException {
            assertThat(run("group", file("id,标题,body\n1,a,b\n").toString())).isEqualTo(2);

            assertThat(said()).contains("缺少列：title").contains("lacks the column title");
            assertThat(lines()).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "\n\n", "id,title,body\n1,\"没有完,x\n", "id,title,body\n,路灯,路灯不亮\n"})
        void thatCannotBeUsedAreRefused(String content) throws IOException {
            assertThat(run("group", file(content).toString())).isEqualTo(2);

            assertThat(said()).contains("\n").doesNotContain("Exception");
        }

        @Test
        void mayHoldAControlCharacterThatSomebodyPasted() throws IOException {
            Path file = file("id,title,body\n1,路灯\u000b,路灯不亮\n2," + "退休金".repeat(40) + ",\u0001\n");

            assertThat(run("group", file.toString())).isZero();

            assertThat(lines()).hasSize(2);
        }

        @Test
        void thatAreNotThereAreRefused() {
            assertThat(run("group", folder.resolve("none.csv").toString())).isEqualTo(2);

            assertThat(run("group", "\0.csv")).isEqualTo(2);

            assertThat(said()).contains("没有这个文件").contains("文件名读不了");
        }

        @Test
        void thatAreNoTextAreRefused() throws IOException {
            Path picture = Files.write(folder.resolve("a.csv"),
                    new byte[]{(byte) 0x89, 'P', 'N', 'G', 0, 1, 2, 3, 4, 5});

            assertThat(run("group", picture.toString())).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "group", "suggest --train a.csv", "similar --corpus a --query b --k none", "group a b",
            "suggest --what 1", "suggest --train a --test b c", "group -x", "similar --corpus=a --query=b --k=0"})
    void explainsItselfWhereItIsMisunderstood(String words) {
        assertThat(run(words.isEmpty() ? new String[0] : words.split(" "))).isEqualTo(2);

        assertThat(said()).contains("huying suggest --train");
    }

    @Test
    void tellsHowItIsUsed() {
        assertThat(run("group", "--help")).isZero();

        assertThat(lines()).hasSize(3).allMatch(line -> line.startsWith("huying "));
    }

    private Path file(String content) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "rows", ".csv"), content);
    }

    private int run(String... words) {
        return new LikenessCommand(new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8)).run(List.of(words));
    }

    private List<String> lines() {
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private String said() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private String groupOf(String id) {
        return lines().stream().filter(line -> line.startsWith("{\"id\":\"" + id + "\"")).findFirst().orElseThrow()
                .replaceFirst(".*\"group\":", "");
    }
}
