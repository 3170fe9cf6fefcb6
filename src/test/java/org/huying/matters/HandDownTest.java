package org.huying.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.huying.Refused;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class HandDownTest {

    private static final LocalDate LATER = Examples.START.plusDays(40);

    @Nested
    class WhatTheDistrictHandedDown {

        @Test
        void closesWithTheDistrictsWordOnTheAnswer() {
            Matter answered = Examples.handedDown(Examples.assigned(), new Step.Accepted(), Examples.solved());

            Matter confirmed = Examples.next(answered, LATER, new Step.Confirmed(Examples.WORDS));

            assertThat(confirmed.stage()).isInstanceOf(Stage.Closed.class);
            assertThat(confirmed.asker()).isEqualTo(Asker.DISTRICT);
        }

        @Test
        void isNotConfirmedBeforeItIsAnswered() {
            Stream.of(Examples.handedDown(), Examples.handedDown(Examples.assigned()),
                    Examples.handedDown(Examples.assigned(), new Step.Accepted()))
                    .forEach(matter -> refuses(matter, new Step.Confirmed(Examples.WORDS), "matters.not-from."
                            + matter.stage().getClass().getSimpleName()));
        }

        @Test
        void staysOpenWhileItIsOnlyPromised() {
            Matter promised = Examples.handedDown(Examples.assigned(), new Step.Accepted(), Examples.promised(LATER));

            refuses(promised, new Step.Confirmed(Examples.WORDS), "matters.promise-open");
        }

        @Test
        void hasNobodyWhoRatesObjectsOrWithdraws() {
            Matter answered = Examples.handedDown(Examples.assigned(), new Step.Accepted(), Examples.solved());
            Stream.of(Examples.rated(Grade.SATISFIED), new Step.Objected(Examples.WORDS),
                    new Step.Added(Examples.WORDS, List.of()), new Step.Withdrawn(Examples.WORDS),
                    Examples.questioned(),
                    new Step.Closed()).forEach(step -> refuses(answered, step, "matters.district-asked"));
        }

        @Test
        void goesBackToWorkWhereTheDistrictIsNotContent() {
            Matter answered = Examples.handedDown(Examples.assigned(), new Step.Accepted(), Examples.solved());

            assertThat(Examples.next(answered, LATER, Examples.reopened(Cause.DISTRICT)).stage())
                    .isInstanceOf(Stage.Working.class);
        }

        @Test
        void canBeTakenBackUntilItIsClosed() {
            Matter working = Examples.handedDown(Examples.assigned(), new Step.Accepted());
            var back = new Step.TakenBack(Examples.WORDS);

            assertThat(Examples.next(working, LATER, back).stage()).isInstanceOf(Stage.Withdrawn.class);
            refuses(Examples.handedDown(Examples.assigned(), new Step.Accepted(), Examples.solved(),
                    new Step.Confirmed(Examples.WORDS)), back, "matters.not-from.Closed");
        }
    }

    @Nested
    class WhatAPersonAskedFor {

        @Test
        void isNeitherConfirmedNorTakenBackByTheDistrict() {
            Matter answered = Examples.after(Examples.assigned(), new Step.Accepted(), Examples.solved());

            List.of(new Step.Confirmed(Examples.WORDS), new Step.TakenBack(Examples.WORDS))
                    .forEach(step -> refuses(answered, step, "matters.person-asked"));
        }
    }

    private static void refuses(Matter matter, Step step, String sentence) {
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> Examples.next(matter, LATER, step))
                .withMessage(sentence);
    }
}
