package org.huying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {

    @Test
    void servesUnlessToldOtherwise() {
        assertThat(CommandLine.of()).isEqualTo(CommandLine.of("serve"));
        assertThat(CommandLine.of("serve", "--demo", "--data", "here", "--port", "80", "--urn-database-url", "jdbc:u")
                .settings()).containsExactly("--huying.demo=true", "--huying.data=here", "--huying.port=80",
                        "--huying.urn.url=jdbc:u");
        assertThat(CommandLine.of("serve").serves()).isTrue();
    }

    @Test
    void importsWithoutServing() {
        var line = CommandLine.of("import", "opinions", "a.csv", "--station", "S-1", "--accept", "--report", "r.csv",
                "--database-url", "jdbc:x");

        assertThat(line.serves()).isFalse();
        assertThat(line.settings()).contains("--huying.import.file=a.csv", "--huying.import.station=S-1",
                "--huying.import.accept=true", "--huying.import.report=r.csv", "--spring.datasource.url=jdbc:x");
    }

    @Test
    void bringsNothingIntoAFolderWithoutAnInstallation() {
        var line = CommandLine.of("import", "opinions", "a.csv", "--station", "S-1", "--data", "mistyped-folder");

        assertThatExceptionOfType(CommandLine.Unreadable.class).isThrownBy(line::checkInstallation)
                .withMessageContaining("mistyped-folder");
    }

    @ParameterizedTest
    @ValueSource(strings = {"import", "import opinions", "import people a.csv", "import opinions a.csv",
            "serve --prot 80",
            "import opinions --station S", "serve --port", "sreve"})
    void saysWhatItDoesNotUnderstand(String words) {
        assertThatExceptionOfType(CommandLine.Unreadable.class).isThrownBy(() -> CommandLine.of(words.split(" ", -1)))
                .withMessageContaining("huying import opinions FILE");
    }

    @Test
    void tellsOfEveryCommandOfTheScript() throws IOException {
        List<String> commands = Files.readAllLines(Path.of("bin/huying")).stream()
                .map(line -> Pattern.compile("^    ([a-z|]+)\\) exec .*").matcher(line)).filter(Matcher::matches)
                .flatMap(line -> Stream.of(line.group(1).split("\\|"))).toList();

        assertThat(commands).contains("count", "group");
        assertThat(Stream.concat(commands.stream(), Stream.of("serve", "import opinions", "verify ledger",
                "verify ballot"))).allSatisfy(command -> assertThat(CommandLine.USAGE)
                        .contains("bin/huying " + command + " "));
    }
}
