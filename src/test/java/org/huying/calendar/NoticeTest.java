package org.huying.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoticeTest {

    @Test
    void isShippedForEveryYearWhoseNoticeIsOut() {
        assertThat(ShippedNotices.all()).extracting(Notice::year)
                .containsExactly(2020, 2021, 2022, 2023, 2024, 2025, 2026);
        assertThat(ShippedNotices.all()).allMatch(notice -> notice.paper().contains("www.gov.cn"));
    }

    @Test
    void listsDays() {
        assertThatIllegalArgumentException().isThrownBy(() -> notice()).withMessage("The notice of 2027 lists no days");
    }

    @Test
    void listsNoDayTwice() {
        assertThatIllegalArgumentException().isThrownBy(() -> notice("2027-01-01", "2027-01-01"))
                .withMessage("The notice of 2027 lists a day twice");
    }

    @Test
    void speaksOfItsYearAndTheMonthsBesideIt() {
        assertThat(notice("2026-12-01", "2027-05-01", "2028-01-31").days()).hasSize(3);
        assertThatIllegalArgumentException().isThrownBy(() -> notice("2026-11-30"));
        assertThatIllegalArgumentException().isThrownBy(() -> notice("2028-02-01"));
    }

    @ParameterizedTest
    @ValueSource(ints = {2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027})
    void isShippedAsItWasResearched(int year) throws IOException {
        var original = Path.of("").toAbsolutePath().resolveSibling("shared/data/holiday-cn/" + year + ".json");
        assumeThat(original).exists();

        assertThat(Files.readString(Path.of("src/main/resources/calendar/" + year + ".json")))
                .isEqualTo(Files.readString(original));
    }

    private static Notice notice(String... dates) {
        List<Day> days = Arrays.stream(dates).map(date -> new Day(LocalDate.parse(date), "元旦", true)).toList();
        return new Notice(2027, days, "paper");
    }
}
