package org.huying.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import org.huying.HuyingTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@HuyingTest
class WorkingCalendarTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-08-10");

    private final WorkingCalendar calendar;

    @Autowired
    WorkingCalendarTest(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    @ParameterizedTest
    @CsvSource({"SCREEN, 5, WORKING_DAYS", "ANSWER, 30, DAYS", "ASSIGN, 5, WORKING_DAYS", "ACCEPT, 3, WORKING_DAYS",
            "RETURN, 10, DAYS", "REASSIGN, 10, WORKING_DAYS", "RULING, 5, WORKING_DAYS", "CONTACT, 20, WORKING_DAYS",
            "COHANDLE, 1, MONTHS", "HANDLE_COMMUNITY, 10, WORKING_DAYS", "HANDLE_STREET, 20, WORKING_DAYS",
            "REPLY_SUGGESTION, 3, MONTHS", "REPLY_HARD, 6, MONTHS", "RATE, 15, WORKING_DAYS", "REDO, 1, MONTHS",
            "ESCALATE, 5, WORKING_DAYS", "EXTENSION_MAX, 30, DAYS", "COMPLETE, 10, DAYS", "OBJECT, 15, DAYS"})
    void hasALimitEverywhereByDefault(String kind, int amount, Unit unit) {
        assertThat(calendar.limit(kind, "330105005", TODAY))
                .returns(amount, Limit::amount).returns(unit, Limit::unit).returns("2026-1", Limit::version);
    }

    @Test
    void hasABasisForEveryLimit() {
        assertThat(calendar.limits("330105005", TODAY)).hasSize(21).extracting(Limit::basis).allMatch(
                basis -> basis.matches("本系统默认（无上位规定），可由本地调整.*|.*《.+》.*|参照.+规定（.+"));
    }

    @Test
    void knowsNoOtherKind() {
        assertThatIllegalArgumentException().isThrownBy(() -> calendar.limit("SLEEP", "", TODAY));
    }

    @Test
    void countsWorkingDaysAsASecondCountDoes() {
        var naive = new NaiveCalendar();
        var random = new Random(8);
        for (int i = 0; i < 2000; i++) {
            var after = Examples.FIRST.plusDays(random.nextInt(2557));
            var until = Examples.FIRST.plusDays(random.nextInt(2557));
            assertThat(calendar.workingDaysBetween(after, until)).isEqualTo(naive.workingDaysBetween(after, until));
        }
        assertThat(calendar.workingDaysBetween(TODAY, TODAY)).isZero();
    }

    @Test
    void raisesTheAlarmTwoMonthsBeforeItsEnd() {
        assertThat(calendar.knownUntil()).isEqualTo("2026-12-31");
        assertThat(calendar.alarmAt(LocalDate.parse("2026-10-30"))).isFalse();
        assertThat(calendar.alarmAt(LocalDate.parse("2026-10-31"))).isTrue();
        assertThat(calendar.alarmAt(LocalDate.parse("2027-03-01"))).isTrue();
    }

    @Test
    void reckonsADeadlineFromALimitOfThePlace() {
        var deadline = calendar.deadline(LocalDate.parse("2026-09-24"), calendar.limit("SCREEN", "33", TODAY));

        assertThat(deadline.due()).isEqualTo("2026-10-09");
        assertThat(deadline.skipped()).extracting(Deadline.Skipped::name).containsOnly("中秋节", "国庆节");
        assertThat(calendar.kindOf(deadline.due())).isEqualTo(DayKind.WORKING);
        assertThat(calendar.isWorkingDay(LocalDate.parse("2026-10-10"))).isTrue();
    }

    @Test
    void waitsForTheMorning() {
        assertThat(calendar.outsideQuietHours(Instant.parse("2026-03-02T15:00:00Z"))).isEqualTo("2026-03-03T00:00:00Z");
    }
}
