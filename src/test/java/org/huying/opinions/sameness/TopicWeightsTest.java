package org.huying.opinions.sameness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.UUID;
import org.huying.DistrictTest;
import org.huying.Refused;
import org.huying.opinions.HintAbout;
import org.huying.opinions.HintThresholds;
import org.huying.people.Grant;
import org.huying.people.Person;
import org.huying.people.Role;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** By what topics are ranked, and how sure a proposal must be, as a place sets it for itself. */
@DistrictTest
class TopicWeightsTest {

    private static final String STREET = "330105007";
    private static final Person ADMINISTRATOR = Person.of(UUID.randomUUID(), "管理员",
            List.of(new Grant(Role.ADMINISTRATOR, STREET, "")));
    private static final Person ELSEWHERE = Person.of(UUID.randomUUID(), "别处",
            List.of(new Grant(Role.ADMINISTRATOR, "330105008", "")));
    private static final TopicWeights.Typed GROWTH = new TopicWeights.Typed("0.5", "4", "1", "0", "4", "7", "200");

    @Autowired
    TopicWeights weights;

    @Autowired
    Topics topics;

    @Autowired
    HintThresholds thresholds;

    @Nested
    class ANewVersion {

        @Test
        void holdsWhereItWasSetAndNowhereElse() {
            TopicWeight everywhere = topics.weight("330105003");

            weights.set(STREET, GROWTH, "甲", weights.today(), "街道定", ADMINISTRATOR);

            assertThat(topics.weight(STREET + "001")).isEqualTo(new TopicWeight(0.5, 4, 1, 0, 4, 7, 200, "甲", "街道定"));
            assertThat(topics.weight("330105003")).isEqualTo(everywhere);
            assertThat(weights.versions(STREET).getFirst().setBy()).endsWith(ADMINISTRATOR.account());
        }

        @Test
        void waitsForItsDay() {
            TopicWeight now = topics.weight(STREET);

            weights.set(STREET, GROWTH, "乙", weights.today().plusDays(3), "街道定", ADMINISTRATOR);

            assertThat(topics.weight(STREET)).isEqualTo(now);
        }

        @Test
        void hasANameOfItsOwnAndADayThatIsNotOver() {
            weights.set(STREET, GROWTH, "丙", weights.today().plusDays(9), "街道定", ADMINISTRATOR);

            assertThatExceptionOfType(Refused.Incomplete.class).isThrownBy(
                    () -> weights.set(STREET, GROWTH, "丙", weights.today().minusDays(1), "", ADMINISTRATOR))
                    .matches(refused -> refused.fields().keySet().containsAll(List.of("version", "from", "basis")));
        }

        @Test
        void isSetByNobodyFromElsewhere() {
            assertThatExceptionOfType(Refused.NotFound.class)
                    .isThrownBy(() -> weights.set(STREET, GROWTH, "丁", weights.today(), "越权", ELSEWHERE));
            assertThatExceptionOfType(Refused.NotFound.class)
                    .isThrownBy(() -> weights.preview(STREET, GROWTH, ELSEWHERE));
        }
    }

    @Nested
    class WhatIsNoWeight {

        @Test
        void isSaidFieldByField() {
            var wrong = new TopicWeights.Typed("-1", "1e3", "", "0.123", "1", "91", "10");

            assertThatExceptionOfType(Refused.Incomplete.class)
                    .isThrownBy(() -> weights.preview(STREET, wrong, ADMINISTRATOR)).matches(
                            refused -> refused.fields().keySet().equals(java.util.Set.of("voices", "growth", "spread",
                                    "days", "fewest", "recentDays", "windowDays")));
        }

        @Test
        void isNothingAtAllOrAWindowTooShortForGrowth() {
            assertThatExceptionOfType(Refused.Incomplete.class).isThrownBy(() -> weights.preview(STREET,
                    new TopicWeights.Typed("0", "0", "0", "0.00", "3", "14", "365"), ADMINISTRATOR));
            assertThatExceptionOfType(Refused.Incomplete.class).isThrownBy(() -> weights.preview(STREET,
                    new TopicWeights.Typed("1", "0", "0", "0", "3", "60", "100"), ADMINISTRATOR))
                    .matches(refused -> refused.fields().containsKey("windowDays"));
        }
    }

    @Nested
    class AThreshold {

        @Test
        void holdsWhereItWasSet() {
            double before = thresholds.enough(HintAbout.CATEGORY, STREET);

            thresholds.set(STREET, HintAbout.DEPARTMENT, "85", "甲", thresholds.today(), "街道定", ADMINISTRATOR);

            assertThat(thresholds.enough(HintAbout.DEPARTMENT, STREET + "001")).isEqualTo(0.85);
            assertThat(thresholds.enough(HintAbout.CATEGORY, STREET)).isEqualTo(before);
            for (String percent : List.of("", "101", "六十", "-5", "50.5")) {
                assertThatExceptionOfType(Refused.Incomplete.class).isThrownBy(() -> thresholds.set(STREET,
                        HintAbout.DEPARTMENT, percent, "乙", thresholds.today(), "街道定", ADMINISTRATOR));
            }
            assertThatExceptionOfType(Refused.NotFound.class).isThrownBy(() -> thresholds.set(STREET,
                    HintAbout.DEPARTMENT, "10", "丙", thresholds.today(), "越权", ELSEWHERE));
        }
    }
}
