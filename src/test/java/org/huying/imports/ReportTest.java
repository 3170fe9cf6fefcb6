package org.huying.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTest {

    private static final List<String> CELLS = List.of("=HYPERLINK(\"http://x\")", "+86", "-1", "@x", "a,b", "换\n行", "");

    @Test
    void letsNoSpreadsheetProgramComputeACell() {
        String csv = Report.csv(List.of("a", "=b", "c", "d", "e", "f", "g"), List.of(CELLS));

        assertThat(csv).startsWith("\ufeffa,'=b,c").contains("\"'=HYPERLINK(\"\"http://x\"\")\",'+86,'-1,'@x,");
    }

    @Test
    void comesBackAsItWas() {
        String csv = Report.csv(List.of("编号", "b", "c", "d", "e", "f", "g"), List.of(CELLS));

        assertThat(SheetReader.read(csv.getBytes(StandardCharsets.UTF_8), "x").rows().getFirst().cells())
                .isEqualTo(CELLS);
    }
}
