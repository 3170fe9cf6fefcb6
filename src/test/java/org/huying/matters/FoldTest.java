package org.huying.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.huying.matters.Examples.START;
import static org.huying.matters.Examples.WORDS;
import static org.huying.matters.Examples.after;
import static org.huying.matters.Examples.assigned;
import static org.huying.matters.Examples.planned;
import static org.huying.matters.Examples.promised;
import static org.huying.matters.Examples.questioned;
import static org.huying.matters.Examples.rated;
import static org.huying.matters.Examples.reached;
import static org.huying.matters.Examples.reopened;
import static org.huying.matters.Examples.returned;
import static org.huying.matters.Examples.routed;
import static org.huying.matters.Examples.ruled;
import static org.huying.matters.Examples.solved;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.huying.Refused;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FoldTest {

    @Nested
    class AMatter {

        @Test
        void isAssignedAcceptedAnsweredAndClosed() {
            var closed = after(assigned(), new Step.Accepted(), solved(), rated(Grade.SATISFIED), questioned(),
                    new Step.Closed());

            assertThat(closed.stage()).isInstanceOf(Stage.Closed.class);
            assertThat(closed.handling()).hasValueSatisfying(handling -> assertThat(handling.lead())
                    .isEqualTo("GS-DCG"));
        }

        @Test
        void isWorkedOnOnlyAfterItWasAccepted() {
            refused("matters.not-from.Assigned", assigned(), solved());
        }

        @Test
        void keepsItsReturnsThroughTheTiers() {
            var matter = after(assigned(), returned(), routed(Tier.STREET), assigned(), returned());

            assertThat(matter.stage()).isInstanceOf(Stage.Disputed.class);
        }

        @Test
        void mayBeWithdrawnUntilItIsOver() {
            assertThat(after(assigned(), new Step.Withdrawn(WORDS)).stage()).isInstanceOf(Stage.Withdrawn.class);
            refused("matters.not-from.Closed", assigned(), new Step.Accepted(), solved(), new Step.Closed(),
                    new Step.Withdrawn(WORDS));
        }
    }

    @Nested
    class TheThreeQuestions {

        @Test
        void waitWhileItIsOnlyPromised() {
            refused("matters.not-from.Promised", assigned(), new Step.Accepted(), promised(START.plusDays(90)),
                    questioned());
        }
    }

    @Nested
    class TheSecondReturn {

        @Test
        void callsForARuling() {
            assertThat(after(assigned(), returned(), assigned(), returned()).stage())
                    .isInstanceOf(Stage.Disputed.class);
            refused("matters.ruling-needed", assigned(), returned(), assigned(), returned(), assigned());
        }

        @Test
        void isTheLastOne() {
            refused("matters.returned-enough", assigned(), returned(), assigned(), returned(), ruled(),
                    routed(Tier.STREET), assigned(), returned());
        }

        @Test
        void endsInWorkForWhomTheRulingNames() {
            var matter = after(assigned(), returned(), assigned(), returned(), ruled());

            assertThat(matter.handling()).hasValueSatisfying(handling -> assertThat(handling.ruled()).isTrue());
        }
    }

    @Nested
    class APromise {

        private final LocalDate day = START.plusDays(90);

        @Test
        void keepsTheMatterOpen() {
            var matter = after(assigned(), new Step.Accepted(), promised(day));

            assertThat(matter.stage()).isInstanceOf(Stage.Promised.class);
            assertThat(matter.due()).isEqualTo(day);
            refused("matters.promise-open", assigned(), new Step.Accepted(), promised(day), new Step.Closed());
        }

        @Test
        void isKeptByAnAnswerThatPromisesNoMore() {
            assertThat(after(assigned(), new Step.Accepted(), promised(day), solved()).stage())
                    .isInstanceOf(Stage.Answered.class);
        }

        @Test
        void thatLapsedPutsTheDepartmentBackToWork() {
            assertThat(after(assigned(), new Step.Accepted(), promised(day), reopened(Cause.PROMISE_LAPSED)).stage())
                    .isInstanceOf(Stage.Working.class);
        }

        @Test
        void needsItsDay() {
            var dayless = new Step.Replied(Outcome.PLANNED, WORDS, null, Examples.within(9, START), List.of());

            refused("matters.promise-needs-day", assigned(), new Step.Accepted(), dayless);
        }
    }

    @Nested
    class Closing {

        private final LocalDate later = START.plusDays(61);

        @Test
        void comesAfterTheThreeQuestions() {
            notClosed("matters.questions-first", later, assigned(), new Step.Accepted(), solved());
        }

        @Test
        void asksAnewAfterANewAnswer() {
            notClosed("matters.questions-first", later, assigned(), new Step.Accepted(), solved(), questioned(),
                    reopened(Cause.COMMITTEE), solved());
        }

        @Test
        void waitsForTheAnswerToAnObjection() {
            notClosed("matters.objection-first", later, assigned(), new Step.Accepted(), solved(), questioned(),
                    new Step.Objected(WORDS));
        }

        @Test
        void waitsForTheRatingOrItsDay() {
            var matter = after(assigned(), new Step.Accepted(), solved(), questioned());

            assertThatExceptionOfType(Refused.class).isThrownBy(() -> matter.checkClosing(later.minusDays(1)))
                    .withMessage("matters.rating-open");
            matter.checkClosing(later);
            Examples.next(matter, START.plusDays(9), rated(Grade.SATISFIED)).checkClosing(START.plusDays(9));
        }

        private void notClosed(String key, LocalDate on, Step... steps) {
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> after(steps).checkClosing(on)).withMessage(key);
        }
    }

    @Nested
    class AnObjection {

        @Test
        void isAnsweredWhereverTheMatterHasGoneMeanwhile() {
            var matter = after(assigned(), new Step.Accepted(), solved(), new Step.Objected(WORDS),
                    routed(Tier.STREET), new Step.ObjectionAnswered(WORDS));

            assertThat(matter.isObjected()).isFalse();
            assertThat(matter.stage()).isInstanceOf(Stage.Opened.class);
        }

        @Test
        void isSettledByReopening() {
            var matter = after(assigned(), new Step.Accepted(), solved(), new Step.Objected(WORDS),
                    reopened(Cause.OBJECTION));

            assertThat(matter.isObjected()).isFalse();
            assertThat(matter.stage()).isInstanceOf(Stage.Working.class);
        }
    }

    @Nested
    class APause {

        @Test
        void movesTheDepartmentsDayByAsLongAsItStood() {
            var paused = (Stage.Paused) after(assigned(), new Step.Accepted(),
                    new Step.Paused(PauseReason.COURT, WORDS)).stage();

            assertThat(Fold.resumedDue(paused, START.plusDays(13))).isEqualTo(START.plusDays(40));
        }

        @Test
        void endsBeforeTheAnswer() {
            refused("matters.not-from.Paused", assigned(), new Step.Accepted(),
                    new Step.Paused(PauseReason.COURT, WORDS), solved());
        }
    }

    @Nested
    class MoreTime {

        @Test
        void isGrantedOnce() {
            var asked = new Step.ExtensionAsked(WORDS, START.plusDays(45));
            var granted = new Step.ExtensionGranted(START.plusDays(45));

            assertThat(after(assigned(), new Step.Accepted(), asked, granted).due()).isEqualTo(START.plusDays(45));
            refused("matters.extended-once", assigned(), new Step.Accepted(), asked, granted, asked);
        }

        @Test
        void isGrantedOnlyWhereItWasAskedFor() {
            refused("matters.no-extension-asked", assigned(), new Step.Accepted(),
                    new Step.ExtensionGranted(START.plusDays(45)));
        }
    }

    @Nested
    class ARoute {

        private final Step[] atWork = {assigned(), new Step.Accepted()};

        @Test
        void isSetOutWhereverADepartmentIsAtWork() {
            var pause = new Step.Paused(PauseReason.COURT, WORDS);

            assertThat(Stream.of(after(atWork), Examples.next(after(atWork), START, pause),
                    Examples.next(after(atWork), START, promised(START.plusDays(90)))))
                    .allSatisfy(matter -> {
                        Matter routed = Examples.next(matter, START, planned(10, 20));
                        assertThat(routed.stage()).hasSameClassAs(matter.stage());
                        assertThat(routed.due()).isEqualTo(matter.due());
                        assertThat(routed.milestoneBy()).isEqualTo(START.plusDays(10));
                    });
            refused("matters.not-from.Opened", planned(10));
            refused("matters.not-from.Answered", assigned(), new Step.Accepted(), solved(), planned(10));
        }

        @Test
        void keepsWhatWasReachedAndReplacesWhatLiesAhead() {
            Matter matter = after(assigned(), new Step.Accepted(), planned(10, 20, 30), reached(2), planned(40));

            assertThat(matter.route().legs()).extracting(leg -> leg.milestone().by())
                    .containsExactly(START.plusDays(20), START.plusDays(40));
            assertThat(matter.route().legs()).extracting(Route.Leg::reachedOn).containsExactly(START.plusDays(4), null);
            assertThat(matter.count(Step.Planned.class)).isEqualTo(2);
        }

        @Test
        void isLateWhereTheClockSaysSo() {
            var leg = after(assigned(), new Step.Accepted(), planned(10)).route().legs().getFirst();

            assertThat(leg.isLateOn(START.plusDays(10))).isFalse();
            assertThat(leg.isLateOn(START.plusDays(11))).isTrue();
            assertThat(new Route.Leg(leg.milestone(), START.plusDays(12)).isLateOn(START.plusDays(13))).isFalse();
        }

        @Test
        void hasEachMilestoneReachedOnce() {
            refused("matters.milestone-gone", assigned(), new Step.Accepted(), planned(10), reached(1), reached(1));
            refused("matters.milestone-gone", assigned(), new Step.Accepted(), planned(10), reached(2));
            refused("matters.milestone-gone", assigned(), new Step.Accepted(), reached(1));
        }

        @Test
        void hasOneToTwelveMilestones() {
            refused("matters.route-size", assigned(), new Step.Accepted(), planned());
            refused("matters.route-size", assigned(), new Step.Accepted(),
                    planned(IntStream.rangeClosed(1, 13).toArray()));
            refused("matters.route-size", assigned(), new Step.Accepted(), planned(1), reached(1),
                    planned(IntStream.rangeClosed(2, 13).toArray()));
            assertThat(after(assigned(), new Step.Accepted(), planned(10, 20), reached(1), planned()).route().isDone())
                    .isTrue();
        }

        @Test
        void isWalkedToItsEndBeforeAnAnswerSaysSolved() {
            refused("matters.route-ahead", assigned(), new Step.Accepted(), planned(10), solved());
            refused("matters.route-ahead", assigned(), new Step.Accepted(), promised(START.plusDays(9)), planned(10),
                    solved());
            assertThat(after(assigned(), new Step.Accepted(), planned(10), reached(1), solved()).stage())
                    .isInstanceOf(Stage.Answered.class);
            assertThat(after(assigned(), new Step.Accepted(), planned(10), promised(START.plusDays(9))).stage())
                    .isInstanceOf(Stage.Promised.class);
        }

        @Test
        void staysWithTheDepartmentThatWalksIt() {
            var reopened = after(assigned(), new Step.Accepted(), planned(10), reached(1), solved(),
                    reopened(Cause.COMMITTEE));
            var moved = after(assigned(), new Step.Accepted(), planned(10), routed(Tier.STREET), assigned());

            assertThat(reopened.route().legs()).hasSize(1);
            assertThat(moved.route().isPlanned()).isFalse();
        }

        @Test
        void knowsWhichMilestoneAStepReached() {
            var matter = after(assigned(), new Step.Accepted(), planned(10, 20, 30), reached(2), planned(40),
                    reached(2));

            assertThat(matter.history().steps()).filteredOn(one -> one.step() instanceof Step.Reached)
                    .extracting(one -> matter.reached(one).by())
                    .containsExactly(START.plusDays(20), START.plusDays(40));
        }
    }

    @Nested
    class ADissatisfiedRating {

        @Test
        void reopensByItselfTwice() {
            Step[] once = {assigned(), new Step.Accepted(), solved(), rated(Grade.DISSATISFIED)};
            Step[] thrice = {assigned(), new Step.Accepted(), solved(), reopened(Cause.DISSATISFIED), solved(),
                    reopened(Cause.DISSATISFIED), solved(), rated(Grade.DISSATISFIED)};

            assertThat(after(once).mayReopenByRating()).isTrue();
            assertThat(after(thrice).mayReopenByRating()).isFalse();
        }

        @Test
        void doesNotCountWhatWasReopenedForOtherReasons() {
            var matter = after(assigned(), new Step.Accepted(), promised(START.plusDays(9)),
                    reopened(Cause.PROMISE_LAPSED), solved(), reopened(Cause.COMMITTEE), solved(),
                    rated(Grade.DISSATISFIED));

            assertThat(matter.mayReopenByRating()).isTrue();
        }

        @Test
        void isForTheNewestAnswerAlone() {
            var matter = after(assigned(), new Step.Accepted(), solved(), rated(Grade.DISSATISFIED),
                    reopened(Cause.DISSATISFIED), solved());

            assertThat(matter.isRated()).isFalse();
        }
    }

    private static void refused(String key, Step... steps) {
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> after(steps)).withMessage(key);
    }
}
