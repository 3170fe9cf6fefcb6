package org.huying.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ShiftTest {

    @Nested
    class TheDayThatHolds {

        private final LocalDate today = LocalDate.of(2026, 11, 24);
        private final LocalDate told = LocalDate.of(2027, 2, 10);

        @Test
        void ofWhatSomebodyWaitsForIsNeverLater() {
            assertThat(Shift.SOONER.holds(told, told.plusDays(7), today)).isEqualTo(told);
            assertThat(Shift.SOONER.holds(told, told.minusDays(2), today)).isEqualTo(told.minusDays(2));
            assertThat(Shift.SOONER.holds(told, today, today)).isEqualTo(told);
        }

        @Test
        void ofTheTimeSomebodyHasIsNeverSooner() {
            assertThat(Shift.LATER.holds(told, told.plusDays(7), today)).isEqualTo(told.plusDays(7));
            assertThat(Shift.LATER.holds(told, told.minusDays(2), today)).isEqualTo(told);
        }

        @Test
        void ofAnOfficeFollowsTheCalendarButMakesNobodyLate() {
            assertThat(Shift.EITHER.holds(told, told.plusDays(7), today)).isEqualTo(told.plusDays(7));
            assertThat(Shift.EITHER.holds(told, told.minusDays(2), today)).isEqualTo(told.minusDays(2));
            assertThat(Shift.EITHER.holds(today.plusDays(1), today, today)).isEqualTo(today.plusDays(1));
        }
    }
}
