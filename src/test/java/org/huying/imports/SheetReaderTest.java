package org.huying.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.huying.Refused;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetReaderTest {

    private static final String TABLE = "编号,内容,时间\n1,\"夜里,有噪音\n睡不着\",2026-03-01\n2,路灯不亮,2026-03-02\n";

    @Nested
    class Encodings {

        @ParameterizedTest
        @ValueSource(strings = {"UTF-8", "GBK", "GB18030", "UTF-16", "UTF-16LE", "UTF-16BE"})
        void areFoundOut(String charset) {
            assertIsTheTable(read(Examples.in(charset, TABLE)));
        }

        @ParameterizedTest
        @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
        void areKnownByTheirMark(String charset) {
            assertIsTheTable(read(Examples.in(charset, "\ufeff" + TABLE)));
        }

        @Test
        void takeCharactersBeyondTheCommonOnes() {
            Sheet sheet = read(Examples.in("GB18030", "编号,内容\n1,𠮷野家门口㐂\n"));

            assertThat(sheet.rows().getFirst().cell(1)).isEqualTo("𠮷野家门口㐂");
        }

        @Test
        void withOneSpoiltCharacterAreReadAndShowIt() {
            byte[] bytes = Examples.utf8("编号,内容\n" + "1,这一行是好的，路灯不亮已经很久了\n".repeat(40) + "2,路灯不亮\n");
            bytes[bytes.length - 2] = (byte) 0xE4;

            Sheet sheet = read(bytes);

            assertThat(sheet.rows()).hasSize(41);
            assertThat(sheet.rows().getFirst().cell(1)).doesNotContain("\ufffd");
            assertThat(sheet.rows().getLast().cell(1)).startsWith("路灯不").contains("\ufffd");
        }

        @Test
        void thatAreNoneAreSaidToBeSo() {
            assertRefused(new byte[]{(byte) 0xFF, ',', (byte) 0x80, '\n', (byte) 0xFF, '\n'},
                    "imports.encoding-unknown");
        }
    }

    @Nested
    class Text {

        @ParameterizedTest
        @ValueSource(strings = {",", ";", "\t"})
        void isDividedByWhatStandsThereMost(String delimiter) {
            assertThat(read(Examples.utf8(TABLE.replace("夜里,", "夜里").replace(",", delimiter))).header())
                    .containsExactly("编号", "内容", "时间");
        }

        @Test
        void mayHaveAHeadingAboveTheTable() {
            Sheet sheet = read(Examples.utf8("小河街道意见登记表,,\n2026年,,\n" + TABLE));

            assertThat(sheet.header()).containsExactly("编号", "内容", "时间");
            assertThat(sheet.rows()).extracting(Sheet.Row::number).containsExactly(4, 5);
        }

        @Test
        void keepsAFormulaAsText() {
            Sheet sheet = read(Examples.utf8("编号,内容\n1,=1+1\n2,'=1+1\n3,'t is so\n"));

            assertThat(sheet.rows()).extracting(row -> row.cell(1)).containsExactly("=1+1", "=1+1", "'t is so");
        }

        @Test
        void withAnOpenQuoteIsRefusedWithTheRow() {
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> read(Examples.utf8("编号,内容\n1,好\n2,\"没有完\n3,路灯\n")))
                    .withMessage("imports.quote-open").satisfies(no -> assertThat(no.values()).containsExactly(3L));
        }

        @Test
        void withoutARowIsEmpty() {
            assertRefused(Examples.utf8("编号,内容\n"), "imports.empty");
            assertRefused(new byte[0], "imports.empty");
        }

        @Test
        void ofAHundredThousandRowsIsRefusedWithTheLimit() {
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> read(Examples.utf8("编号,内容\n" + "1,好\n".repeat(100_000))))
                    .withMessage("imports.too-many-rows")
                    .satisfies(no -> assertThat(no.values()).containsExactly(Sheet.MOST_ROWS));
        }

        @Test
        void ofExactlyTheLimitIsRead() {
            assertThat(read(Examples.utf8("编号,内容\n" + "1,好\n".repeat(Sheet.MOST_ROWS))).rows())
                    .hasSize(Sheet.MOST_ROWS);
        }

        @Test
        void ofHundredsOfColumnsIsRefused() {
            assertRefused(Examples.utf8("编号" + ",内容".repeat(300) + "\n1,2\n"), "imports.too-many-columns");
        }
    }

    @Nested
    class Workbooks {

        @Test
        void areReadFromTheFirstSheetWithAnythingInIt() {
            Sheet sheet = read(Examples.workbook(List.of(List.of("编号", "内容", "时间", "电话"),
                    List.of(2549.0, "路灯\n不亮", LocalDateTime.of(2019, 4, 25, 9, 32, 9), 13812345678.0),
                    List.of("", "=1+1", "2019/4/25", "+8613812345678"))));

            assertThat(sheet.header()).containsExactly("编号", "内容", "时间", "电话");
            assertThat(sheet.rows().get(0).cells()).containsExactly("2549", "路灯\n不亮", "2019-04-25 09:32:09",
                    "13812345678");
            assertThat(sheet.rows().get(1).cells()).containsExactly("", "=1+1", "2019/4/25", "+8613812345678");
        }

        @Test
        void thatUnpackToFarMoreAreNotOpened() {
            assertThat(Examples.bomb()).hasSizeLessThan(1 << 20);
            assertRefused(Examples.bomb(), "imports.bomb");
        }

        @Test
        void thatAreDamagedAreSaidToBeSo() {
            byte[] whole = Examples.workbook(List.of(List.of("编号"), List.of("1")));

            assertRefused(Arrays.copyOf(whole, whole.length / 2), "imports.damaged");
        }

        @Test
        void ofTooManyRowsAreRefusedWhileTheyAreRead() {
            assertRefused(Examples.workbook(java.util.stream.IntStream.range(0, Sheet.MOST_ROWS + 20)
                    .mapToObj(row -> List.<Object>of("编号" + row)).toList()), "imports.too-many-rows");
        }
    }

    @Nested
    class Disguises {

        @Test
        void arePicturesPapersAndArchives() {
            assertRefused(new byte[]{(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0}, "imports.picture");
            assertRefused(Examples.in("ISO-8859-1", "ÿØÿà..."), "imports.picture");
            assertRefused(Examples.utf8("%PDF-1.7\n"), "imports.pdf");
            assertRefused(Examples.in("ISO-8859-1", "ÐÏ\u0011à¡±\u001aá"), "imports.old-excel");
            assertRefused(Examples.archive(), "imports.not-a-workbook");
        }

        @ParameterizedTest
        @ValueSource(strings = {"<html><table><tr><td>编号", "\ufeff\n <!DOCTYPE html>\n<p>", "<table>\n<tr>",
                "<?xml version='1.0'?>\n<Workbook>"})
        void areWebPagesNamedAsWorkbooks(String page) {
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> SheetReader.read(page.getBytes(StandardCharsets.UTF_8), "导出.xlsx"))
                    .withMessage("imports.web-page");
        }

        @Test
        void areProgramsAndNoise() {
            assertRefused(new byte[]{0x7f, 'E', 'L', 'F', 2, 1, 1, 0, 0, 3, 0, 4, 5}, "imports.not-a-table");
        }
    }

    private static void assertIsTheTable(Sheet sheet) {
        assertThat(sheet.header()).containsExactly("编号", "内容", "时间");
        assertThat(sheet.rows()).extracting(Sheet.Row::cells).containsExactly(
                List.of("1", "夜里,有噪音\n睡不着", "2026-03-01"), List.of("2", "路灯不亮", "2026-03-02"));
    }

    private static void assertRefused(byte[] bytes, String key) {
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> read(bytes)).withMessage(key);
    }

    private static Sheet read(byte[] bytes) {
        return SheetReader.read(bytes, "登记表.csv");
    }
}
