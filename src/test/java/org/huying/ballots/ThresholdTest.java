package org.huying.ballots;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.huying.ballots.Turnout.Contradiction;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Shares that must be reached, and numbers of a meeting that contradict each other. */
class ThresholdTest {

    private static final List<Threshold> HALF_OF_THOSE_WHO_TOOK_PART = List.of(Threshold.moreThanHalf(Base.RETURNED));

    private static List<Marks> times(int count, Map<String, String> marks) {
        return Collections.nCopies(count, Marks.of(marks));
    }

    @Nested
    class AThreshold {

        @Test
        void isExactAtHalfTwoThirdsAndThreeQuarters() {
            for (int n : new int[]{3, 4, 5, 6, 100, 101}) {
                for (int yes = 0; yes <= n; yes++) {
                    assertThat(Threshold.moreThanHalf(Base.DUE).reached(yes, n)).isEqualTo(2 * yes > n);
                    assertThat(Threshold.atLeast(2, 3, Base.DUE).reached(yes, n)).isEqualTo(3 * yes >= 2 * n);
                    assertThat(Threshold.atLeast(3, 4, Base.DUE).reached(yes, n)).isEqualTo(4 * yes >= 3 * n);
                }
            }
            assertThat(Threshold.moreThanHalf(Base.DUE).reached(3, 6)).isFalse();
            assertThat(Threshold.atLeast(2, 3, Base.DUE).reached(4, 6)).isTrue();
            assertThat(Threshold.atLeast(3, 4, Base.DUE).reached(75, 100)).isTrue();
            assertThat(Threshold.atLeast(2, 3, Base.DUE).reached(6667, 10001)).as("66.66 %% of 10001").isFalse();
            assertThat(Threshold.atLeast(2, 3, Base.DUE).reached(0, 0)).isFalse();
        }

        @Test
        void saysTheLeastNumberThatReachesIt() {
            for (int n = 1; n < 120; n++) {
                for (var threshold : List.of(Threshold.moreThanHalf(Base.DUE), Threshold.atLeast(2, 3, Base.DUE),
                        Threshold.atLeast(3, 4, Base.DUE), Threshold.atLeast(1, 3, Base.DUE))) {
                    long needed = threshold.needed(n);
                    assertThat(threshold.reached(needed, n)).isTrue();
                    assertThat(threshold.reached(needed - 1, n)).isFalse();
                }
            }
        }
    }

    @Nested
    class Numbers {

        @Test
        void areToldWhereTheyContradictEachOther() {
            assertThat(new Turnout(50, 40, 40, 38, 36, 2).contradictions()).isEmpty();
            assertThat(new Turnout(50, 51, 40, 38, 36, 2).contradictions())
                    .containsExactly(Contradiction.PRESENT_MORE_THAN_DUE);
            assertThat(new Turnout(50, 40, 41, 38, 36, 2).contradictions())
                    .containsExactly(Contradiction.ISSUED_MORE_THAN_PRESENT);
            assertThat(new Turnout(50, 40, 40, 41, 39, 2).contradictions())
                    .containsExactly(Contradiction.RETURNED_MORE_THAN_ISSUED);
            assertThat(new Turnout(50, 40, 40, 38, 36, 1).contradictions())
                    .containsExactly(Contradiction.VALID_AND_VOID_ARE_NOT_RETURNED);
        }

        @Test
        void decideNothingWhileMoreCameBackThanWereGivenOut() {
            var poll = new Poll.Motions(List.of("a"), List.of(), HALF_OF_THOSE_WHO_TOOK_PART);

            Result result = new Tally(poll).count(10, 9, 3, times(4, Map.of("a", "yes")));

            assertThat(result).isInstanceOfSatisfying(Result.Contradictory.class, contradictory -> assertThat(
                    contradictory.contradictions()).containsExactly(Contradiction.RETURNED_MORE_THAN_ISSUED));
        }
    }
}
