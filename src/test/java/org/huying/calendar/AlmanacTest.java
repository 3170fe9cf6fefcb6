package org.huying.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huying.calendar.DayKind.HOLIDAY;
import static org.huying.calendar.DayKind.MAKE_UP;
import static org.huying.calendar.DayKind.WEEKEND;
import static org.huying.calendar.DayKind.WORKING;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AlmanacTest {

    private final Almanac almanac = Examples.shipped();

    @Nested
    class EveryDayFrom2020To2026 {

        @Test
        void isOfTheKindTheNoticesSay() {
            var naive = new NaiveCalendar();

            assertThat(Examples.everyDay()).hasSize(2557)
                    .allSatisfy(day -> assertThat(almanac.kindOf(day)).hasToString(naive.kindOf(day)));
        }

        @Test
        void bearsTheNameOfItsHoliday() {
            assertThat(new NaiveCalendar().off).hasSizeGreaterThan(180)
                    .allSatisfy((day, name) -> assertThat(almanac.nameOf(day)).isEqualTo(name));
        }

        @Test
        void isKnown() {
            assertThat(Examples.everyDay()).allMatch(almanac::knows);
            assertThat(almanac.knownUntil()).isEqualTo("2026-12-31");
        }
    }

    @Test
    void makesUpForHolidaysOnSixWeekendDaysOf2026() {
        assertThat(Examples.everyDay().filter(day -> day.getYear() == 2026 && almanac.kindOf(day) == MAKE_UP))
                .map(LocalDate::toString)
                .containsExactly("2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10");
    }

    @Test
    void keepsSpringFestival2026OffForNineDays() {
        var festival = LocalDate.parse("2026-02-15").datesUntil(LocalDate.parse("2026-02-24")).toList();

        assertThat(festival).hasSize(9).allSatisfy(day -> {
            assertThat(almanac.kindOf(day)).isEqualTo(HOLIDAY);
            assertThat(almanac.nameOf(day)).isEqualTo("春节");
        });
        assertThat(almanac.kindOf(LocalDate.parse("2026-02-14"))).isEqualTo(MAKE_UP);
        assertThat(almanac.kindOf(LocalDate.parse("2026-02-24"))).isEqualTo(WORKING);
    }

    @Test
    void givesOff33DaysIn2026() {
        assertThat(Examples.everyDay().filter(day -> day.getYear() == 2026 && almanac.kindOf(day) == HOLIDAY))
                .hasSize(33);
    }

    @Test
    void readsADayOfDecemberInTheNextYearsNotice() {
        assertThat(almanac.kindOf(LocalDate.parse("2022-12-31"))).isEqualTo(HOLIDAY);
        assertThat(almanac.nameOf(LocalDate.parse("2022-12-31"))).isEqualTo("元旦");
    }

    @Test
    void doesNotCallAWeekdayMadeUp() {
        assertThat(almanac.kindOf(LocalDate.parse("2020-02-03"))).isEqualTo(WORKING);
    }

    @Test
    void knowsTheWeekAloneBeyondTheNotices() {
        assertThat(almanac.kindOf(LocalDate.parse("2027-01-01"))).isEqualTo(WORKING);
        assertThat(almanac.kindOf(LocalDate.parse("2027-01-02"))).isEqualTo(WEEKEND);
        assertThat(almanac.knows(LocalDate.parse("2027-01-01"))).isFalse();
        assertThat(almanac.knows(LocalDate.parse("2019-12-31"))).isFalse();
    }

    @Test
    void replacesAYearsNoticeWhole() {
        var first = new Notice(2030, List.of(off("2030-01-01"), off("2030-01-02")), "first");
        var corrected = new Notice(2030, List.of(off("2030-01-01"), off("2030-01-03")), "corrected");
        var corrections = new Almanac("2030-2", List.of(first, corrected));

        assertThat(corrections.kindOf(LocalDate.parse("2030-01-02"))).isEqualTo(WORKING);
        assertThat(corrections.kindOf(LocalDate.parse("2030-01-03"))).isEqualTo(HOLIDAY);
    }

    private static Day off(String date) {
        return new Day(LocalDate.parse(date), "元旦", true);
    }
}
