package org.huying.matters.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class IntervalTest {

    @Nested
    class AnInterval {

        @Test
        void isWilsonsOwn() {
            assertThat(Interval.of(5, 10)).isEqualTo(new Interval(237, 763));
            assertThat(Interval.of(10, 10)).isEqualTo(new Interval(722, 1000));
            assertThat(Interval.of(0, 5)).isEqualTo(new Interval(0, 434));
        }

        @Test
        void ofThreeSatisfiedPeopleIsFarFromCertain() {
            assertThat(Interval.of(3, 3).from()).isBetween(430, 445);
        }

        @Test
        void ofNobodySaysNothing() {
            assertThat(Interval.of(0, 0)).isEqualTo(new Interval(0, 1000));
        }

        @Test
        void growsNarrowWithNumbers() {
            Interval few = Interval.of(8, 10);
            Interval many = Interval.of(800, 1000);

            assertThat(many.to() - many.from()).isLessThan((few.to() - few.from()) / 4);
        }
    }
}
