package org.huying.opinions.sameness;

import static org.assertj.core.api.Assertions.assertThat;

import org.huying.places.Point;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ClosenessTest {

    private static final String ONE = "小区北门的路灯坏了，晚上看不清";
    private static final String OTHER = "北门路灯不亮，晚上走路怕摔";

    @Nested
    class TheDistanceOfPins {

        @Test
        void makesTheSameWordsCloserOrLessClose() {
            double unknown = Closeness.of(ONE, OTHER, false, null);

            assertThat(Closeness.of(ONE, OTHER, false, 50)).isGreaterThan(unknown);
            assertThat(Closeness.of(ONE, OTHER, false, 700)).isEqualTo(unknown);
            assertThat(Closeness.of(ONE, OTHER, true, 5000)).as("one community, but far apart").isLessThan(unknown);
        }

        @Test
        void makesNothingOfTextsThatShareNothing() {
            assertThat(Closeness.of("停车难", "广场舞", true, 0)).isZero();
        }

        @Test
        void isThatOnTheGround() {
            var gate = new Point(120.1318, 30.3148);
            assertThat(gate.metresTo(gate)).isZero();
            assertThat(gate.metresTo(new Point(120.1328, 30.3148))).isBetween(94, 98);
            assertThat(gate.metresTo(new Point(120.1318, 30.3248))).isBetween(1105, 1119);
        }
    }
}
