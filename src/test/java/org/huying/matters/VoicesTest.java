package org.huying.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huying.Refused;
import org.huying.opinions.Channel;
import org.huying.opinions.Filing;
import org.huying.opinions.Opinion;
import org.huying.opinions.OpinionId;
import org.huying.opinions.Receipt;
import org.huying.people.Grant;
import org.huying.people.Person;
import org.huying.people.Role;
import org.huying.photos.Chosen;
import org.huying.vault.Identity;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Many say one thing: joined, split, taken back, erased, each is answered. */
class VoicesTest extends VoicesStory {

    @Nested
    class SomebodyWhoJoins {

        @Test
        void hasTheirOwnNumberAndTheirOwnClock() {
            Receipt first = accepted();
            Receipt second = join(first.id());

            Opinion voice = opinions.opinion(second.id());
            assertThat(second.id()).isNotEqualTo(first.id());
            assertThat(voice.joined().orElseThrow().answerBy().start())
                    .isEqualTo(LocalDate.ofInstant(voice.filedAt(), Fold.ZONE));
            assertThat(matters.answering(voice).orElseThrow().id()).isEqualTo(MatterId.of(first.id()));
        }

        @Test
        void joinsOnceHoweverOftenItIsSent() {
            Receipt first = accepted();
            Filing filing = filing("");

            assertThat(voices.join(filing, first.id(), Person.ANYONE))
                    .isEqualTo(voices.join(filing, first.id(), Person.ANYONE));
            assertThat(voices.of(first.id())).hasSize(1);
        }

        @Test
        void getsTheAnswerThatWasGivenBefore() {
            Receipt first = accepted();
            answer(first.id());
            Receipt second = join(first.id());

            assertThat(told(second.id())).containsExactly("REPLIED");
            persons.rate(second.key(), Grade.SATISFIED, Grade.SATISFIED, "");
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> persons.rate(second.key(), Grade.SATISFIED, Grade.SATISFIED, ""))
                    .matches(refused -> refused.key().equals("matters.rated-already"));
        }

        @Test
        void sendsItBackToWorkWhenTheResultDissatisfies() {
            Receipt first = accepted();
            Receipt second = join(first.id());
            answer(first.id());

            persons.rate(second.key(), Grade.SATISFIED, Grade.DISSATISFIED, "还是不亮");

            assertThat(matter(first.id()).stage()).isInstanceOf(Stage.Working.class);
        }

        @Test
        void cannotJoinWhatIsOver() {
            Receipt first = accepted();
            persons.withdraw(first.key(), "");

            assertThatExceptionOfType(Refused.class).isThrownBy(() -> join(first.id()))
                    .matches(refused -> refused.key().equals("opinions.join-over"));
        }

        @Test
        void cannotJoinWhatIsElsewhere() {
            Receipt first = accepted();
            Filing elsewhere = new Filing(UUID.randomUUID(), "330105001001", "", Channel.WEB, "", "路灯", "",
                    Identity.NONE, false);

            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> voices.join(elsewhere, first.id(), Person.ANYONE))
                    .matches(refused -> refused.key().equals("opinions.join-elsewhere"));
        }
    }

    @Nested
    class SomebodyWhoGoesAlongAndObjects {

        @Test
        void isHeardLikeAnybodyElse() {
            Receipt first = accepted();
            Receipt second = join(first.id());
            answer(first.id());
            persons.object(second.key(), "楼道里还是黑的");

            Matter objected = matter(first.id());
            String voice = second.id().value();
            assertThat(objected.isObjectedBy(voice)).isTrue();
            assertThat(objected.isObjectedBy("")).as("the other has not objected").isFalse();
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> persons.object(second.key(), "再说一遍"))
                    .matches(refused -> refused.key().equals("matters.objected-already"));
            persons.object(first.key(), "我也不同意");

            committee.answerObjection(MatterId.of(first.id()), matter(first.id()).seen(), COMMITTEE, "已经复查");

            assertThat(matter(first.id()).isObjected()).isFalse();
        }

        @Test
        void isReadByThemselvesAndByThoseWhoWorkOnItOnly() {
            Receipt first = accepted();
            Receipt second = join(first.id());
            Receipt third = join(first.id());
            answer(first.id());
            persons.object(second.key(), "楼道里还是黑的");
            committee.answerObjection(MatterId.of(first.id()), matter(first.id()).seen(), COMMITTEE, "已经复查");

            assertThat(told(first.id(), Audience.EVERYBODY, second)).containsExactly("楼道里还是黑的", "已经复查");
            assertThat(told(first.id(), Audience.EVERYBODY, third)).isEmpty();
            assertThat(told(first.id(), Audience.EVERYBODY, null)).isEmpty();
            assertThat(told(first.id(), Audience.PERSON, null)).as("whoever began it").isEmpty();
            assertThat(told(first.id(), Audience.STAFF, null)).containsExactly("楼道里还是黑的", "已经复查");
        }

        @Test
        void takesTheirWordsAlongWhenTheyAreErased() {
            Receipt first = accepted();
            Receipt second = join(first.id());
            answer(first.id());
            persons.object(second.key(), "楼道里还是黑的");
            persons.forget(first.id());
            assertThat(told(first.id(), Audience.STAFF, null)).containsExactly("楼道里还是黑的");

            persons.forget(second.id());

            assertThat(matter(first.id()).steps(Step.Objected.class)).allMatch(one -> one.text().isErased());
        }

        private List<String> told(OpinionId id, Audience to, @org.jspecify.annotations.Nullable Receipt voice) {
            Matter matter = matter(id);
            return matter.history().steps().stream()
                    .filter(one -> one.step() instanceof Step.Objected || one.step() instanceof Step.ObjectionAnswered)
                    .flatMap(one -> matter.tells(one, to, voice == null ? "" : voice.id().value()).stream()
                            .flatMap(as -> as.reads(one.step()).stream()))
                    .map(Object::toString).toList();
        }
    }

    @Nested
    class WhatAStationSeesInAnotherStreet {

        @Test
        void isProposedThereWhenItIsTaken() {
            Receipt there = opinions.file(new Filing(UUID.randomUUID(), BEIXING, "", Channel.WEB, "", "北星桥路灯不亮", "",
                    Identity.NONE, false), Person.ANYONE);
            opinions.accept(there.id(), 1, Person.of(UUID.randomUUID(), "米", List.of(new Grant(Role.STATION_OFFICER,
                    "330105001", opinions.opinion(there.id()).filed().station()))), "路灯", "路灯不亮", "");
            Receipt here = opinions.file(filing("路灯不亮，晚上看不清"), Person.ANYONE);

            voices.acceptWith(here.id(), 1, OFFICER, "路灯", "路灯不亮", "", List.of(), List.of(), there.id());

            assertThat(matter(here.id()).offered()).isPresent();
            merges.take(MatterId.of(here.id()), matter(here.id()).seen(), OTHER_COMMITTEE);
            assertThat(matter(here.id()).merged()).contains(there.id().value());
        }

        @Test
        void isNotTakenForOneOfItsOwnStreetOrNone() {
            Receipt first = accepted();
            Receipt here = opinions.file(filing("路灯不亮，晚上看不清"), Person.ANYONE);

            for (OpinionId no : List.of(first.id(), OpinionId.of("330105001-26-999999"))) {
                assertThatExceptionOfType(Refused.class)
                        .isThrownBy(() -> voices.acceptWith(here.id(), 1, OFFICER, "路灯", "路灯不亮", "", List.of(),
                                List.of(), no))
                        .matches(refused -> refused.key().equals("matters.into-unknown"));
            }
            assertThat(opinions.opinion(here.id()).isUndecided()).as("nothing was taken").isTrue();
        }
    }

    @Nested
    class WhoeverSpokeFirst {

        @Test
        void mayLeaveWhileItGoesOnForTheOthers() {
            Receipt first = accepted();
            Receipt second = join(first.id());

            persons.withdraw(first.key(), "");
            answer(first.id());

            assertThat(told(second.id())).contains("REPLIED");
            assertThat(told(first.id())).doesNotContain("REPLIED");
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> persons.rate(first.key(), Grade.SATISFIED, Grade.SATISFIED, ""))
                    .matches(refused -> refused.key().equals("matters.left-already"));
        }

        @Test
        void takesItAlongWhenTheLastOneHasLeft() {
            Receipt first = accepted();
            Receipt second = join(first.id());
            persons.withdraw(first.key(), "");

            opinions.withdraw(second.key(), "");

            assertThat(matter(first.id()).stage()).isInstanceOf(Stage.Withdrawn.class);
        }
    }

    @Nested
    class AVoiceThatIsSplitAgain {

        @Test
        void isAMatterWithTheClockOfTheDayItWasSpoken() {
            Receipt first = accepted();
            Receipt second = file();
            voices.merge(second.id(), 1, OFFICER, first.id());

            voices.part(second.id(), 2, OFFICER, "路灯", "另一盏路灯不亮", "");

            Opinion opinion = opinions.opinion(second.id());
            assertThat(matter(second.id()).filedAt()).isEqualTo(opinion.filedAt());
            assertThat(matter(second.id()).answerBy().start())
                    .isEqualTo(LocalDate.ofInstant(opinion.filedAt(), Fold.ZONE));
            assertThat(voices.of(first.id())).isEmpty();
            assertThat(told(second.id())).containsExactly("JOINED", "PARTED", "ACCEPTED");
        }

        @Test
        void goesOnWhereItWasIfItWasAMatterBefore() {
            Receipt first = accepted();
            Receipt second = accepted();
            Stage before = matter(second.id()).stage();
            voices.merge(second.id(), seen(second.id()), OFFICER, first.id());
            assertThat(matter(second.id()).merged()).contains(first.id().value());

            voices.part(second.id(), seen(second.id()), OFFICER, "", "", "");

            assertThat(matter(second.id()).stage()).isEqualTo(before);
        }

        @Test
        void isNotSplitWithoutATitle() {
            Receipt first = accepted();
            Receipt second = join(first.id());

            assertThatExceptionOfType(Refused.Incomplete.class)
                    .isThrownBy(() -> voices.part(second.id(), seen(second.id()), OFFICER, "", "", ""));
            assertThat(voices.of(first.id())).as("nothing was lost").hasSize(1);
        }
    }

    @Nested
    class WhatIsPersonalOfAVoice {

        @Test
        void isOverWhenItsMatterIs() {
            Receipt first = accepted();
            Receipt second = join(first.id());

            persons.withdraw(first.key(), "");
            opinions.withdraw(second.key(), "");

            assertThat(isOver(second.id())).isTrue();
        }

        @Test
        void isNotOverOnceItGoesItsOwnWayAgain() {
            Receipt first = accepted();
            Receipt second = join(first.id());
            answer(first.id());
            persons.rate(first.key(), Grade.SATISFIED, Grade.SATISFIED, "");
            persons.rate(second.key(), Grade.SATISFIED, Grade.SATISFIED, "");
            close(first.id());
            assertThat(isOver(second.id())).isTrue();

            voices.part(second.key());

            assertThat(isOver(second.id())).isFalse();
        }

        @Test
        void isErasedWithWhatTheyWroteAndGradedLater() {
            Receipt first = accepted();
            Receipt second = join(first.id());
            erasure.wish(second.key(), true);
            opinions.add(second.key(), "我是王大锤", Chosen.NONE);
            answer(first.id());
            persons.rate(second.key(), Grade.SATISFIED, Grade.BASICALLY, "我是王大锤");

            erasure.wish(second.key(), true);

            assertThat(jdbc.sql("select count(*) from ledger.words where text like '%王大锤%' and subject in (?, ?)")
                    .params("opinion/" + second.id(), "matter/" + first.id()).query(Integer.class).single()).isZero();
            assertThat(voices.of(first.id())).as("still counts").hasSize(1);
        }
    }

    @Nested
    class APairThatIsNotTheSame {

        @Test
        void isAFactOfTheOneThatWasLookedAt() {
            Receipt one = file();
            Receipt other = file();

            voices.tellApart(one.id(), 1, OFFICER, other.id());

            assertThat(voices.apart(one.id())).containsExactly(other.id());
            assertThat(voices.apart(other.id())).containsExactly(one.id());
            assertThat(jdbc.sql("select payload from ledger.fact where subject = ? and kind = 'ToldApart'")
                    .param("opinion/" + one.id()).query(String.class).single()).contains(other.id().value());
        }

        @Test
        void isNoOneAlone() {
            Receipt one = file();

            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> voices.tellApart(one.id(), 1, OFFICER, one.id()))
                    .matches(refused -> refused.key().equals("opinions.apart-itself"));
        }
    }
}
