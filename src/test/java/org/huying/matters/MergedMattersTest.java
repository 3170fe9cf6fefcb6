package org.huying.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.huying.Refused;
import org.huying.opinions.Channel;
import org.huying.opinions.Filing;
import org.huying.opinions.Receipt;
import org.huying.people.Person;
import org.huying.photos.Chosen;
import org.huying.vault.Identity;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Two matters become one: at work, across two streets, and by two people at the same moment. */
class MergedMattersTest extends VoicesStory {

    @Nested
    class AMatterAtWork {

        @Test
        void goesAlongWithAnotherAndItsDepartmentIsRelievedWithAReason() {
            Receipt first = accepted();
            Receipt second = working();

            merge(second.id(), first.id(), COMMITTEE);

            Matter merged = matter(second.id());
            assertThat(merged.merged()).contains(first.id().value());
            assertThat(merged.due()).as("no clock of an office runs").isNull();
            assertThat(merges.relieved(DEPARTMENT.grants().getFirst())).extracting(Listed::id)
                    .contains(MatterId.of(second.id()));
            assertThat(matters.visibleTo(DEPARTMENT, merged.id()).steps(Step.Merged.class).map(Step.Merged::reason))
                    .extracting(Object::toString).containsExactly("同一盏路灯");
        }

        @Test
        void isNotMergedIntoWhatGoesAlongItselfAndThatIsSaid() {
            Receipt first = accepted();
            Receipt second = working();
            merge(second.id(), first.id(), COMMITTEE);
            Receipt third = working();

            assertThatExceptionOfType(Refused.class).isThrownBy(() -> merge(third.id(), second.id(), COMMITTEE))
                    .matches(refused -> refused.key().equals("matters.into-merged"));
        }

        @Test
        void isMergedByNobodyBelowTheCommittee() {
            Receipt first = accepted();
            Receipt second = working();

            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> voices.merge(second.id(), seen(second.id()), OFFICER, first.id()))
                    .matches(refused -> refused.key().equals("matters.merge-begun"));
            assertThatExceptionOfType(Refused.NotFound.class)
                    .isThrownBy(() -> merge(second.id(), first.id(), OFFICER));
            assertThatExceptionOfType(Refused.NotFound.class)
                    .isThrownBy(() -> merge(second.id(), first.id(), DEPARTMENT));
        }

        @Test
        void goesOnWhereItWasWithItsDepartmentWhenItIsSplitAgain() {
            Receipt first = accepted();
            Receipt second = working();
            Matter before = matter(second.id());
            merge(second.id(), first.id(), COMMITTEE);

            merges.split(before.id(), at(before.id()), COMMITTEE);

            assertThat(matter(second.id()).stage()).isEqualTo(before.stage());
            assertThat(matter(second.id()).answerBy()).isEqualTo(before.answerBy());
            assertThat(merges.relieved(DEPARTMENT.grants().getFirst())).extracting(Listed::id)
                    .doesNotContain(before.id());
        }

        @Test
        void takesItsOlderDayAlongSoThatNothingLateIsHidden() {
            Receipt older = opinions.file(new Filing(UUID.randomUUID(), YUNFAN, "GS-XH-02", Channel.WEB, "", "路灯不亮",
                    "", Identity.NONE, false, Instant.now().minus(Duration.ofDays(90))), Person.ANYONE);
            opinions.accept(older.id(), 1, OFFICER, "路灯不亮", "路灯不亮，请修", "");
            Receipt younger = accepted();
            assertThat(late()).contains(MatterId.of(older.id())).doesNotContain(MatterId.of(younger.id()));

            merge(older.id(), younger.id(), COMMITTEE);
            assertThat(late()).contains(MatterId.of(younger.id())).doesNotContain(MatterId.of(older.id()));

            merges.split(MatterId.of(older.id()), seenOf(older), COMMITTEE);
            assertThat(late()).contains(MatterId.of(older.id())).doesNotContain(MatterId.of(younger.id()));
        }

        private List<MatterId> late() {
            return matters.list(COMMITTEE.grants().getFirst(), View.LATE, Cursor.START).stream().map(Listed::id)
                    .toList();
        }

        @Test
        void isNotMergedOnceItWasAnswered() {
            Receipt first = accepted();
            Receipt second = accepted();
            answer(second.id());

            assertThatExceptionOfType(Refused.class).isThrownBy(() -> merge(second.id(), first.id(), COMMITTEE))
                    .matches(refused -> refused.key().equals("matters.merge-answered"));
            committee.reopen(MatterId.of(second.id()), seenOf(second), COMMITTEE, "再查");
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> merge(second.id(), first.id(), COMMITTEE))
                    .matches(refused -> refused.key().equals("matters.merge-answered"));
        }

        @Test
        void bringsAllItsVoicesToTheAnswerThatWasGiven() {
            Receipt first = accepted();
            answer(first.id());
            Receipt second = working();
            Receipt third = join(second.id());

            merge(second.id(), first.id(), COMMITTEE);

            for (Receipt one : List.of(second, third)) {
                assertThat(told(one.id())).contains("JOINED", "REPLIED");
                persons.rate(one.key(), Grade.SATISFIED, Grade.SATISFIED, "");
            }
            assertThat(matters.people(matter(first.id()))).isEqualTo(3);
        }
    }

    @Nested
    class AcrossTwoStreets {

        @Test
        void theDistrictMergesAtOnce() {
            Receipt first = accepted();
            Receipt second = acceptedAt(BEIXING);

            merge(second.id(), first.id(), DISTRICT);
            answer(first.id());

            assertThat(told(second.id())).contains("REPLIED");
            assertThat(opinions.opinion(second.id()).joined().orElseThrow().answerBy().start())
                    .isEqualTo(LocalDate.ofInstant(opinions.opinion(second.id()).filedAt(), Fold.ZONE));
        }

        @Test
        void oneStreetProposesAndTheOtherTakes() {
            Receipt first = accepted();
            Receipt second = acceptedAt(BEIXING);

            merge(second.id(), first.id(), OTHER_COMMITTEE);
            assertThat(matter(second.id()).merged()).as("nothing was merged yet").isEmpty();
            assertThat(merges.offers(COMMITTEE.grants().getFirst())).extracting(Offer::into)
                    .contains(MatterId.of(first.id()));

            merges.take(MatterId.of(second.id()), seenOf(second), COMMITTEE);
            assertThat(matter(second.id()).merged()).contains(first.id().value());
            assertThat(merges.offers(matter(first.id()))).isEmpty();
        }

        @Test
        void nobodyElseTakesIt() {
            Receipt first = accepted();
            Receipt second = acceptedAt(BEIXING);
            merge(second.id(), first.id(), OTHER_COMMITTEE);

            for (Person person : List.of(OTHER_COMMITTEE, OFFICER, DEPARTMENT)) {
                assertThatExceptionOfType(Refused.NotFound.class)
                        .isThrownBy(() -> merges.take(MatterId.of(second.id()), seenOf(second), person));
                assertThatExceptionOfType(Refused.NotFound.class)
                        .isThrownBy(() -> merges.decline(MatterId.of(second.id()), seenOf(second), person, "不是"));
            }
        }

        @Test
        void whatWasDeclinedOrTakenBackGoesOnAndMayBeProposedAgain() {
            Receipt first = accepted();
            Receipt second = acceptedAt(BEIXING);
            MatterId id = MatterId.of(second.id());

            merge(second.id(), first.id(), OTHER_COMMITTEE);
            merges.decline(id, at(id), COMMITTEE, "不是一条路");
            merge(second.id(), first.id(), OTHER_COMMITTEE);
            merges.takeOfferBack(id, at(id), OTHER_COMMITTEE, "看错了");

            assertThat(matter(second.id()).offered()).isEmpty();
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> merges.take(id, at(id), COMMITTEE))
                    .matches(refused -> refused.key().equals("matters.no-offer"));
        }

        @Test
        void isNotProposedAnyMoreOnceItWasAnswered() {
            Receipt first = accepted();
            Receipt second = acceptedAt(BEIXING);
            merge(second.id(), first.id(), OTHER_COMMITTEE);

            answer(second.id(), OTHER_COMMITTEE);

            assertThat(merges.offers(matter(first.id()))).isEmpty();
        }

        @Test
        void eitherCommitteeLetsItGoAgain() {
            for (Person person : List.of(COMMITTEE, OTHER_COMMITTEE, DISTRICT)) {
                Receipt first = accepted();
                Receipt second = acceptedAt(BEIXING);
                merge(second.id(), first.id(), DISTRICT);

                merges.split(MatterId.of(second.id()), seenOf(second), person);

                assertThat(matter(second.id()).merged()).isEmpty();
                assertThat(voices.of(first.id())).isEmpty();
            }
        }
    }

    @Nested
    class AtTheSameMoment {

        @Test
        void nobodyWhoJoinsMissesTheAnswer() throws Exception {
            for (int i = 0; i < 15; i++) {
                Receipt first = accepted();
                MatterId id = MatterId.of(first.id());
                committee.assign(id, at(id), COMMITTEE, "GS-DCG", List.of(), "");
                department.accept(id, at(id), DEPARTMENT);
                int seen = at(id);

                Receipt second = both(() -> join(first.id()), () -> {
                    department.reply(id, seen, DEPARTMENT, Outcome.SOLVED, "修好了", null, Chosen.NONE);
                    return first;
                }).getFirst();

                assertThat(told(second.id())).containsOnlyOnce("REPLIED");
                assertThat(jdbc.sql("select count(*) from matters.answer where matter = ? and voice = ?")
                        .params(first.id().value(), second.id().value()).query(Integer.class).single()).isEqualTo(1);
            }
        }

        @Test
        void nobodyJoinsWhatIsTakenBack() throws Exception {
            for (int i = 0; i < 15; i++) {
                Receipt first = accepted();

                List<Receipt> joined = both(() -> join(first.id()), () -> {
                    persons.withdraw(first.key(), "");
                    return first;
                });

                boolean isJoined = !voices.of(first.id()).isEmpty();
                assertThat(joined.size()).isEqualTo(isJoined ? 2 : 1);
                assertThat(matter(first.id()).stage() instanceof Stage.Withdrawn).isEqualTo(!isJoined);
            }
        }

        /** What both came to, without what was refused. */
        private List<Receipt> both(Callable<Receipt> one, Callable<Receipt> other) throws Exception {
            var done = new ArrayList<Receipt>();
            try (var threads = Executors.newFixedThreadPool(2)) {
                for (var future : threads.invokeAll(List.of(one, other))) {
                    try {
                        done.add(future.get());
                    } catch (ExecutionException e) {
                        assertThat(e.getCause()).isInstanceOf(Refused.class);
                    }
                }
            }
            return done;
        }
    }
}
