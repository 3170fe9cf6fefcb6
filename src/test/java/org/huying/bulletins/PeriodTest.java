package org.huying.bulletins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.huying.Refused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PeriodTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    @Nested
    class TheUsualOne {

        @Test
        void isTheLastTwoFullMonths() {
            assertThat(Period.lastTwoMonths(TODAY))
                    .isEqualTo(new Period(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 10, 31)));
            assertThat(Period.lastTwoMonths(LocalDate.of(2028, 3, 1)))
                    .isEqualTo(new Period(LocalDate.of(2028, 1, 1), LocalDate.of(2028, 2, 29)));
            assertThat(Period.lastTwoMonths(LocalDate.of(2027, 1, 31)))
                    .isEqualTo(new Period(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 12, 31)));
        }
    }

    @Nested
    class AnyOther {

        @Test
        void liesInThePast() {
            assertThat(Period.of(TODAY.minusDays(1), TODAY.minusDays(1), TODAY).contains(TODAY.minusDays(1))).isTrue();
            refused(TODAY, TODAY, "last");
        }

        @Test
        void beginsBeforeItEndsAndIsNoLongerThanAYear() {
            refused(TODAY.minusDays(1), TODAY.minusDays(2), "first");
            refused(TODAY.minusDays(367), TODAY.minusDays(1), "first");
            assertThat(Period.of(TODAY.minusDays(366), TODAY.minusDays(1), TODAY)).isNotNull();
        }

        @Test
        void hasBothDays() {
            refused(null, TODAY.minusDays(1), "first");
            refused(TODAY.minusDays(1), null, "last");
        }
    }

    private static void refused(@Nullable LocalDate first, @Nullable LocalDate last, String field) {
        assertThatExceptionOfType(Refused.Incomplete.class).isThrownBy(() -> Period.of(first, last, TODAY))
                .satisfies(refused -> assertThat(refused.fields()).containsOnlyKeys(field));
    }
}
