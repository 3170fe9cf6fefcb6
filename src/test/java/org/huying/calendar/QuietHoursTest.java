package org.huying.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {

    @ParameterizedTest
    @CsvSource({"2026-03-02T20:59:59, 2026-03-02T20:59:59", "2026-03-02T21:00, 2026-03-03T08:00",
            "2026-12-31T23:59, 2027-01-01T08:00", "2026-03-02T00:00, 2026-03-02T08:00",
            "2026-03-02T07:59:59.5, 2026-03-02T08:00", "2026-03-02T08:00, 2026-03-02T08:00",
            "2026-03-02T12:34:56, 2026-03-02T12:34:56"})
    void lastFromNineInTheEveningToEightInTheMorning(LocalDateTime at, LocalDateTime outside) {
        assertThat(QuietHours.NIGHT.outside(at.atZone(Deadline.SHANGHAI).toInstant()))
                .isEqualTo(outside.atZone(Deadline.SHANGHAI).toInstant());
    }
}
