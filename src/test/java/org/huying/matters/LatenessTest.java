package org.huying.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huying.matters.Examples.START;
import static org.huying.matters.Examples.after;
import static org.huying.matters.Examples.assigned;
import static org.huying.matters.Examples.next;
import static org.huying.matters.Examples.recorded;
import static org.huying.matters.Examples.solved;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LatenessTest {

    @Nested
    class AStep {

        private final Matter opened = after();

        @Test
        void onItsLastDayIsInTime() {
            assertThat(Lateness.of(opened.stage(), recorded(2, START.plusDays(5), assigned()))).isZero();
        }

        @Test
        void afterItIsLateByThatManyDays() {
            assertThat(Lateness.of(opened.stage(), recorded(2, START.plusDays(8), assigned()))).isEqualTo(3);
        }

        @Test
        void thatEndsNoClockIsNeverLate() {
            assertThat(Lateness.of(opened.stage(), recorded(2, START.plusDays(99), new Step.Taken("d01")))).isZero();
        }
    }

    @Nested
    class TheVerdict {

        @Test
        void staysWhateverComesLater() {
            var late = next(after(assigned(), new Step.Accepted()), START.plusDays(31), solved());
            var reopened = next(late, START.plusDays(32), Examples.reopened(Cause.DISSATISFIED));

            assertThat(late.wasLate()).isTrue();
            assertThat(next(reopened, START.plusDays(33), solved()).wasLate()).isTrue();
        }

        @Test
        void countsTheTimeThatWasGranted() {
            var extended = after(assigned(), new Step.Accepted(),
                    new Step.ExtensionAsked(Examples.WORDS, START.plusDays(45)),
                    new Step.ExtensionGranted(START.plusDays(45)));

            assertThat(next(extended, START.plusDays(45), solved()).wasLate()).isFalse();
            assertThat(next(extended, START.plusDays(46), solved()).wasLate()).isTrue();
        }

        @Test
        void onABrokenPromiseIsLate() {
            var promised = after(assigned(), new Step.Accepted(), Examples.promised(START.plusDays(20)));

            assertThat(next(promised, START.plusDays(21), Examples.reopened(Cause.PROMISE_LAPSED)).wasLate()).isTrue();
        }
    }
}
