package org.huying.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.huying.calendar.Examples.deadline;
import static org.huying.calendar.Examples.limit;
import static org.huying.calendar.Unit.DAYS;
import static org.huying.calendar.Unit.MONTHS;
import static org.huying.calendar.Unit.WORKING_DAYS;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.huying.calendar.Deadline.Skipped;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineTest {

    private final Almanac almanac = Examples.shipped();
    private final NaiveCalendar naive = new NaiveCalendar();

    @Nested
    class InWorkingDays {

        @Test
        void isWhereASecondCountPutsItForEveryStartDayAndUpToThirtyDays() {
            Examples.everyDay().forEach(start -> {
                for (int amount = 1; amount <= 30; amount++) {
                    agreesWithTheSecondCount(start, amount);
                }
            });
        }

        @Test
        void isWhereASecondCountPutsItForAnyAmount() {
            var random = new Random(20261001);
            for (int i = 0; i < 5000; i++) {
                agreesWithTheSecondCount(Examples.FIRST.plusDays(random.nextInt(2557)), 1 + random.nextInt(500));
            }
        }

        @Test
        void namesEveryDayItPassedOver() {
            var afterSpringFestival = deadline("2026-02-13", 3, WORKING_DAYS);

            assertThat(afterSpringFestival.due()).isEqualTo("2026-02-25");
            assertThat(afterSpringFestival.skipped()).hasSize(9)
                    .allMatch(skipped -> skipped.kind() == DayKind.HOLIDAY && skipped.name().equals("春节"));
        }

        @Test
        void leavesAWeekendWithoutAName() {
            assertThat(deadline("2026-03-06", 1, WORKING_DAYS).skipped()).containsExactly(
                    new Skipped(LocalDate.parse("2026-03-07"), DayKind.WEEKEND, ""),
                    new Skipped(LocalDate.parse("2026-03-08"), DayKind.WEEKEND, ""));
        }

        @Test
        void countsMakeUpDays() {
            assertThat(deadline("2026-10-09", 1, WORKING_DAYS).due()).isEqualTo("2026-10-10");
        }

        private void agreesWithTheSecondCount(LocalDate start, int amount) {
            var deadline = new Reckoning(almanac, true).deadline(start, limit(amount, WORKING_DAYS));
            var due = naive.afterWorkingDays(start, amount);

            assertThat(deadline.due()).isEqualTo(due);
            assertThat(deadline.skipped()).map(Skipped::day).isEqualTo(start.plusDays(1).datesUntil(due)
                    .filter(day -> !naive.kindOf(day).matches("WORKING|MAKE_UP")).toList());
            assertThat(deadline.provisional()).isEqualTo(due.isAfter(Examples.LAST));
        }
    }

    @Nested
    class InMonths {

        @ParameterizedTest
        @CsvSource({"2025-11-12, 3, 2026-02-12", "2026-01-31, 2, 2026-03-31", "2025-03-31, 1, 2025-04-30",
                "2024-01-31, 1, 2024-02-29", "2023-01-31, 1, 2023-02-28", "2024-02-29, 12, 2025-02-28",
                "2023-08-31, 6, 2024-02-29"})
        void endsOnTheMatchingDayOrTheMonthsLast(String start, int amount, String due) {
            assertThat(deadline(start, amount, MONTHS).due()).isEqualTo(due);
        }

        @Test
        void endsOnAMakeUpDayWhereOneMatches() {
            var lastOfFebruary = deadline("2026-01-31", 1, MONTHS);

            assertThat(lastOfFebruary.due()).isEqualTo("2026-02-28");
            assertThat(lastOfFebruary.skipped()).isEmpty();
        }

        @Test
        void movesOffAHolidayAndSaysSo() {
            var nationalDay = deadline("2026-07-01", 3, MONTHS);

            assertThat(nationalDay.due()).isEqualTo("2026-10-08");
            assertThat(nationalDay.skipped()).hasSize(7).allMatch(skipped -> skipped.name().equals("国庆节"));
        }

        @Test
        void isNotShortenedByAStartOnAHoliday() {
            assertThat(deadline("2026-10-01", 1, MONTHS).due()).isEqualTo("2026-11-02");
        }
    }

    @Nested
    class InDays {

        @Test
        void countsDaysOffAndNamesOnlyThoseItsEndMovedOver() {
            assertThat(deadline("2026-09-28", 10, DAYS))
                    .returns(LocalDate.parse("2026-10-08"), Deadline::due)
                    .returns(List.of(), Deadline::skipped);
            assertThat(deadline("2026-09-28", 3, DAYS))
                    .returns(LocalDate.parse("2026-10-08"), Deadline::due)
                    .returns(7, deadline -> deadline.skipped().size());
        }

        @Test
        void movesOffAWeekend() {
            assertThat(deadline("2026-03-05", 2, DAYS).due()).isEqualTo("2026-03-09");
        }

        @Test
        void staysOnAWeekendWhereTheLetterOfTheLawCounts() {
            var letter = new Reckoning(almanac, false);

            assertThat(letter.deadline(LocalDate.parse("2026-03-05"), limit(2, DAYS)).due()).isEqualTo("2026-03-07");
            assertThat(letter.deadline(LocalDate.parse("2026-09-28"), limit(3, DAYS)).due()).isEqualTo("2026-10-08");
        }

        @Test
        void neverEndsOnADayOff() {
            Examples.everyDay().forEach(start -> {
                var end = start.plusDays(30);
                var due = naive.afterWorkingDays(end.minusDays(1), 1);

                assertThat(new Reckoning(almanac, true).deadline(start, limit(30, DAYS)).due()).isEqualTo(due);
            });
        }
    }

    @Nested
    class BeyondTheNotices {

        @Test
        void isProvisional() {
            assertThat(deadline("2026-12-30", 1, WORKING_DAYS).provisional()).isFalse();
            assertThat(deadline("2026-12-31", 1, WORKING_DAYS).provisional()).isTrue();
            assertThat(deadline("2026-12-01", 30, DAYS).provisional()).isFalse();
            assertThat(deadline("2026-12-02", 30, DAYS).provisional()).isTrue();
            assertThat(deadline("2026-10-31", 3, MONTHS).provisional()).isTrue();
        }

        @Test
        void isProvisionalWhenOnlyItsShiftGoesThere() {
            var tenDaysOff = new ArrayList<Day>();
            LocalDate.parse("2030-12-25").datesUntil(LocalDate.parse("2031-01-01"))
                    .forEach(day -> tenDaysOff.add(new Day(day, "元旦", true)));
            var almanac2030 = new Almanac("2030-1", List.of(new Notice(2030, tenDaysOff, "")));

            var deadline = new Reckoning(almanac2030, true).deadline(LocalDate.parse("2030-12-20"), limit(6, DAYS));

            assertThat(deadline.due()).isEqualTo("2031-01-01");
            assertThat(deadline.provisional()).isTrue();
        }
    }

    @Test
    void endsAtMidnightInShanghai() {
        var deadline = deadline("2026-03-02", 1, WORKING_DAYS);

        assertThat(deadline.dueAt()).isEqualTo("2026-03-03T16:00:00Z");
        assertThat(deadline.isPastAt(Instant.parse("2026-03-03T15:59:59.999Z"))).isFalse();
        assertThat(deadline.isPastAt(Instant.parse("2026-03-03T16:00:00Z"))).isTrue();
    }

    @Test
    void namesTheLimitAndTheCalendarItRestsOn() {
        assertThat(deadline("2026-03-02", 1, WORKING_DAYS))
                .returns("2026-1", Deadline::calendarVersion)
                .returns(limit(1, WORKING_DAYS), Deadline::limit)
                .returns(LocalDate.parse("2026-03-02"), Deadline::start);
    }

    @Test
    void restsOnALimitOfAtLeastOneAtAPlace() {
        assertThatIllegalArgumentException().isThrownBy(() -> limit(0, DAYS));
        assertThatIllegalArgumentException().isThrownBy(() -> new Limit("ANSWER", "33x", 1, DAYS, "1", ""));
        assertThatIllegalArgumentException().isThrownBy(() -> new Limit(" ", "", 1, DAYS, "1", ""));
    }
}
