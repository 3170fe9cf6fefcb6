package org.huying.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.huying.Refused;
import org.junit.jupiter.api.Test;

class NoticeReaderTest {

    @Test
    void readsTheFilesThatComeWithTheProgram() throws IOException {
        Year year = NoticeReader.read(Files.readString(Path.of("src/main/resources/calendar/2026.json")));

        assertThat(year.year()).isEqualTo(2026);
        assertThat(year.paper()).startsWith("https://www.gov.cn/");
        assertThat(year.days()).contains(new Day(LocalDate.of(2026, 1, 1), "元旦", true));
        assertThat(year.daysWorked()).isPositive();
    }

    @Test
    void readsLinesOfDateNameAndKind() {
        Year year = NoticeReader.read("日期,节日,安排\n2027-01-01,元旦,休\n2027/2/5，春节，放假\n2027年2月14日\t春节\t班\n");

        assertThat(year).isEqualTo(new Year(2027, java.util.List.of(new Day(LocalDate.of(2027, 1, 1), "元旦", true),
                new Day(LocalDate.of(2027, 2, 5), "春节", true), new Day(LocalDate.of(2027, 2, 14), "春节", false)), ""));
    }

    @Test
    void saysWhatIsWrongAndWhere() {
        refused("web.field-empty", "  ");
        refused("calendar.notice-line", "2027-01-01,元旦,休\n下一行\n");
        refused("calendar.notice-line", "2027-01-01,元旦,也许\n");
        refused("calendar.notice-empty", "日期,节日,安排\n");
        refused("calendar.notice-not-json", "{\"year\": 2027, \"days\": [");
        refused("calendar.notice-line", "{\"year\": 2027, \"days\": [{\"date\": \"2027-02-30\"}]}");
        refused("calendar.notice-twice", "2027-01-01,元旦,休\n2027-01-01,元旦,休\n");
        refused("calendar.notice-other-year", "2027-01-01,元旦,休\n2027-01-02,元旦,休\n2028-05-01,劳动节,休\n");
        refused("calendar.notice-nameless", "2027-01-01,,休\n");
        refused("calendar.notice-weekday", "2027-01-04,元旦,班\n");
    }

    private static void refused(String key, String text) {
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> NoticeReader.read(text)).withMessage(key);
    }
}
