package org.huying.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.huying.App;
import org.huying.TestDatabase;
import org.huying.opinions.Categories;
import org.huying.places.Places;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

class ImportCommandTest {

    private static final String URL = TestDatabase.fresh();

    @TempDir
    Path folder;

    private record Ended(int code, String out, String err) {
    }

    @BeforeAll
    static void register() {
        try (var program = builder().run(settings().toArray(String[]::new))) {
            Examples.register(program.getBean(Places.class), program.getBean(Categories.class));
        }
    }

    @Test
    void saysPerRowWhatItDidAndEndsWell() throws IOException {
        String table = Examples.TWO_ROWS + "3,坏,时间坏了,2019-13-01,,,,,\n";
        Ended first = run(table, Examples.STATION);
        Ended second = run(table, Examples.STATION);

        assertThat(first.code()).isZero();
        assertThat(first.out()).isEqualTo("""
                第 4 行：未导入。【时间】看不懂这个时间，请写成 2026-03-15 或 2026-03-15 09:30。
                共 3 行：导入 2 行，以前已有 0 行，未导入 1 行。
                  时间：时间看不懂，1 行
                """);
        assertThat(second.code()).isZero();
        assertThat(second.out()).startsWith("第 2 行：以前已有，编号 330105003-").contains("导入 0 行，以前已有 2 行");
        assertThat(second.err()).contains("已处理 3 行，共 3 行");
        Sheet report = SheetReader.read(Files.readAllBytes(folder.resolve("report.csv")), "report.csv");
        assertThat(report.rows()).hasSize(3);
        assertThat(report.rows().getFirst().cells()).first().isEqualTo("2");
    }

    @Test
    void saysInOneSentenceWhyAFileCannotBeRead() throws IOException {
        assertThat(run("<html>", Examples.STATION)).satisfies(ended -> {
            assertThat(ended.code()).isEqualTo(2);
            assertThat(ended.err().strip()).startsWith("这是一个网页").hasLineCount(1);
        });
        assertThat(run(Examples.TWO_ROWS, "NOWHERE")).satisfies(ended -> {
            assertThat(ended.code()).isEqualTo(2);
            assertThat(ended.err().strip()).isEqualTo("没有代码为“NOWHERE”的联络站，或您不能为它导入。");
        });
        Files.delete(folder.resolve("register.csv"));
        assertThat(run("", Examples.STATION)).satisfies(ended -> assertThat(ended.code()).isEqualTo(2));
    }

    private Ended run(String table, String station) throws IOException {
        Path file = folder.resolve("register.csv");
        if (!table.isEmpty()) {
            Files.writeString(file, table);
        }
        var settings = new ArrayList<>(settings());
        settings.addAll(List.of("--huying.import.file=" + file, "--huying.import.station=" + station,
                "--huying.import.report=" + folder.resolve("report.csv"), "--spring.main.lazy-initialization=true"));
        PrintStream out = System.out;
        PrintStream err = System.err;
        var told = new ByteArrayOutputStream();
        var wrong = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(told, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(wrong, true, StandardCharsets.UTF_8));
            int code = SpringApplication.exit(builder().run(settings.toArray(String[]::new)));
            return new Ended(code, told.toString(StandardCharsets.UTF_8), wrong.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    private static SpringApplicationBuilder builder() {
        return new SpringApplicationBuilder(App.class).web(WebApplicationType.NONE);
    }

    private static List<String> settings() {
        return List.of("--huying.data=target/test-data-" + System.getProperty("huying.fork"),
                "--logging.level.root=error",
                "--logging.level.org.huying=error",
                "--spring.datasource.url=" + URL, "--spring.datasource.username=" + org.huying.database.OwnServer.USER,
                "--spring.datasource.password=" + TestDatabase.password());
    }
}
