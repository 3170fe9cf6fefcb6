package org.huying.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.huying.calendar.Settings.Setting;
import org.junit.jupiter.api.Test;

class SettingsTest {

    private static final LocalDate MAY = LocalDate.parse("2026-05-15");
    private static final LocalDate JULY = LocalDate.parse("2026-07-15");

    private final Settings settings = new Settings(List.of(
            setting("ANSWER", "", 30, "2026-1", "2020-01-01"),
            setting("RATE", "", 15, "2026-1", "2020-01-01"),
            setting("ANSWER", "330105", 20, "2026-1", "2026-01-01"),
            setting("ANSWER", "3301", 25, "2026-1", "2026-01-01"),
            setting("ANSWER", "330105", 15, "2026-3", "2026-07-01"),
            setting("ANSWER", "330105", 18, "2026-2", "2026-06-01"),
            setting("ANSWER", "", 28, "2026-2", "2026-06-01"),
            setting("ANSWER", "", 29, "2026-10", "2026-06-01"),
            setting("WALK", "44", 2, "2026-1", "2026-01-01")));

    @Test
    void letTheLongestRegionWin() {
        assertThat(answer("330105005000", MAY)).isEqualTo(20);
        assertThat(answer("330105", MAY)).isEqualTo(20);
        assertThat(answer("330106", MAY)).isEqualTo(25);
        assertThat(answer("33", MAY)).isEqualTo(30);
        assertThat(answer("", MAY)).isEqualTo(30);
    }

    @Test
    void letTheLatestToComeIntoForceWinAtAPlace() {
        assertThat(answer("330105", LocalDate.parse("2026-06-30"))).isEqualTo(18);
        assertThat(answer("330105", LocalDate.parse("2026-07-01"))).isEqualTo(15);
        assertThat(answer("330105", LocalDate.parse("2025-12-31"))).isEqualTo(30);
    }

    @Test
    void letTheOneSetLastWinOnTheSameDay() {
        assertThat(answer("11", JULY)).isEqualTo(29);
    }

    @Test
    void listEveryKindInForce() {
        assertThat(settings.limits("330105", JULY)).extracting(Limit::kind, Limit::amount)
                .containsExactly(tuple("ANSWER", 15), tuple("RATE", 15));
        assertThat(settings.limits("4401", JULY)).extracting(Limit::kind).containsExactly("ANSWER", "RATE", "WALK");
    }

    @Test
    void refuseAKindNobodySet() {
        assertThatIllegalArgumentException().isThrownBy(() -> settings.limit("SLEEP", "33", MAY))
                .withMessage("No limit of kind 'SLEEP' is in force in region '33' on 2026-05-15");
        assertThatIllegalArgumentException().isThrownBy(() -> settings.limit("WALK", "33", MAY));
    }

    private int answer(String region, LocalDate on) {
        return settings.limit("ANSWER", region, on).amount();
    }

    private static Setting setting(String kind, String region, int amount, String version, String validFrom) {
        return new Setting(new Limit(kind, region, amount, Unit.DAYS, version, ""), LocalDate.parse(validFrom));
    }
}
