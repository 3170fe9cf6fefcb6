package org.huying.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import org.huying.DistrictTest;
import org.huying.Refused;
import org.huying.erasure.Erasure;
import org.huying.opinions.Channel;
import org.huying.opinions.Filing;
import org.huying.opinions.Opinion;
import org.huying.opinions.OpinionId;
import org.huying.opinions.Opinions;
import org.huying.opinions.Receipt;
import org.huying.opinions.RefusalReason;
import org.huying.opinions.Voice;
import org.huying.opinions.Voices;
import org.huying.people.Grant;
import org.huying.people.Person;
import org.huying.people.Role;
import org.huying.photos.Chosen;
import org.huying.vault.Identity;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Many say one thing: joined, merged, split, taken back, erased, in whatever order, each is answered. */
@DistrictTest
class VoicesTest {

    private static final int WALKS = 10;
    private static final int STEPS = 220;
    private static final int MOST_PEOPLE = 8;
    private static final String YUNFAN = "330105003003";
    private static final Person OFFICER = Person.of(UUID.randomUUID(), "童",
            List.of(new Grant(Role.STATION_OFFICER, "330105003", "GS-XH-02")));
    private static final Person COMMITTEE = Person.of(UUID.randomUUID(), "曹",
            List.of(new Grant(Role.STREET_COMMITTEE, "330105003", "")));
    private static final String BEIXING = "330105001001";
    private static final Person OTHER_COMMITTEE = Person.of(UUID.randomUUID(), "宋",
            List.of(new Grant(Role.STREET_COMMITTEE, "330105001", "")));
    private static final Person DISTRICT = Person.of(UUID.randomUUID(), "区",
            List.of(new Grant(Role.DISTRICT_COMMITTEE, "330105", "")));
    private static final Person DEPARTMENT = Person.of(UUID.randomUUID(), "楚",
            List.of(new Grant(Role.DEPARTMENT, "330105", "GS-DCG")));

    @Autowired
    Opinions opinions;

    @Autowired
    Voices voices;

    @Autowired
    Matters matters;

    @Autowired
    CommitteeDesk committee;

    @Autowired
    MergeDesk merges;

    @Autowired
    DepartmentDesk department;

    @Autowired
    DeputyDesk deputies;

    @Autowired
    PersonDesk persons;

    @Autowired
    Erasure erasure;

    @Autowired
    JdbcClient jdbc;

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

    /** What people do in a walk. */
    private enum Move {
        FILE, JOIN, ACCEPT, MERGE, MERGE_MATTER, MERGE_AT_WORK, OFFER, TAKE_OFFER, DECLINE, OFFER_BACK, LET_GO, SPLIT,
        PART, WITHDRAW, ERASE, REFUSE, ASSIGN, TAKE, REPLY, RATE,
        OBJECT, ANSWER_OBJECTION, QUESTION, CLOSE, REOPEN, ADD
    }

    @Nested
    class AnyWalk {

        @Test
        void losesNobodyAndLeavesNobodyWithoutAnAnswer() {
            var random = new Random(20261126);
            var done = new EnumMap<Move, Integer>(Move.class);
            for (int walk = 0; walk < WALKS; walk++) {
                var people = new ArrayList<Receipt>(List.of(accepted(), file(), file()));
                for (int step = 0; step < STEPS; step++) {
                    Move move = Move.values()[random.nextInt(Move.values().length)];
                    if (people.size() > MOST_PEOPLE && (move == Move.FILE || move == Move.JOIN)
                            || move == Move.WITHDRAW && random.nextInt(4) > 0) {
                        continue;
                    }
                    // what leads on happens mostly to one matter, so that it comes to an end
                    Receipt one = people.get(move.compareTo(Move.ASSIGN) >= 0 && random.nextInt(3) > 0 ? 0
                            : random.nextInt(people.size()));
                    if (take(move, one, people, random)) {
                        done.merge(move, 1, Integer::sum);
                        people.forEach(each -> holds(each));
                    }
                }
            }
            assertThat(done.keySet()).as("every move was taken").containsExactlyInAnyOrder(Move.values());
        }
    }

    /** Whether it happened; otherwise a rule said no, and nothing did. */
    private boolean take(Move move, Receipt one, List<Receipt> people, Random random) {
        try {
            move(move, one, people, random);
            return true;
        } catch (Refused refused) {
            return false;
        }
    }

    private void move(Move move, Receipt one, List<Receipt> people, Random random) {
        Receipt other = people.get(random.nextInt(people.size()));
        MatterId id = MatterId.of(one.id());
        switch (move) {
            case FILE -> people.add(fileAt(random.nextInt(3) == 0 ? BEIXING : YUNFAN));
            case JOIN -> people.add(join(one.id()));
            case ACCEPT -> opinions.accept(one.id(), seen(one.id()), officer(one), "路灯不亮", "路灯不亮，请修", "");
            case MERGE, MERGE_MATTER -> voices.merge(one.id(), seen(one.id()), officer(one), other.id());
            case MERGE_AT_WORK -> merge(one.id(), other.id(), random.nextBoolean() ? DISTRICT : committee(one));
            case OFFER -> {
                Receipt from = any(people, random, matter -> matter.mayBeMerged() && matter.offered().isEmpty());
                merge(from.id(), any(people, random, matter -> !matter.stage().isOver()
                        && !matter.id().opinion().street().equals(from.id().street())).id(), committee(from));
            }
            case TAKE_OFFER -> merges.take(offering(people).id(), offering(people).seen(), asked(offering(people)));
            case DECLINE ->
                merges.decline(offering(people).id(), offering(people).seen(), asked(offering(people)), "不同意");
            case OFFER_BACK -> merges.takeOfferBack(offering(people).id(), offering(people).seen(), DISTRICT, "看错了");
            case LET_GO -> {
                Receipt merged = any(people, random, matter -> matter.merged().isPresent());
                merges.split(MatterId.of(merged.id()), seenOf(merged),
                        random.nextBoolean() ? committee(merged) : DISTRICT);
            }
            case SPLIT -> voices.part(one.id(), seen(one.id()), officer(one), "路灯不亮", "路灯不亮，请修", "");
            case PART -> voices.part(one.key());
            case WITHDRAW -> {
                if (matters.of(one.key()).isPresent()) {
                    persons.withdraw(one.key(), "");
                } else {
                    opinions.withdraw(one.key(), "");
                }
            }
            case ERASE -> erasure.wish(one.key(), true);
            case REFUSE -> opinions.turnAway(one.id(), seen(one.id()), officer(one), RefusalReason.PETITION, "信访局");
            case ASSIGN -> committee.assign(id, at(id), committee(one), "GS-DCG", List.of(), "");
            case TAKE -> department.accept(id, at(id), DEPARTMENT);
            case REPLY -> department.reply(id, at(id), DEPARTMENT, Outcome.SOLVED, "修好了", null, Chosen.NONE);
            case RATE -> persons.rate(one.key(), Grade.SATISFIED,
                    random.nextInt(4) == 0 ? Grade.DISSATISFIED : Grade.SATISFIED, "理由");
            case OBJECT -> persons.object(one.key(), "不同意");
            case ANSWER_OBJECTION -> committee.answerObjection(id, at(id), committee(one), "说明");
            case QUESTION -> deputies.question(id, at(id), officer(one), "办了", "满意", "会回访");
            case CLOSE -> {
                people.forEach(each -> quietly(
                        () -> persons.rate(each.key(), Grade.SATISFIED, Grade.SATISFIED, "")));
                quietly(() -> deputies.question(id, at(id), officer(one), "办了", "满意", "会回访"));
                deputies.close(id, at(id), officer(one));
            }
            case REOPEN -> committee.reopen(id, at(id), committee(one), "再查");
            case ADD -> persons.add(one.key(), "再说一句", Chosen.NONE);
        }
    }

    /** Somebody whose matter is such. */
    private Receipt any(List<Receipt> people, Random random, Predicate<Matter> such) {
        List<Receipt> some = people.stream().filter(one -> matters.find(one.id()).filter(such).isPresent()).toList();
        if (some.isEmpty()) {
            throw new Refused("there is none");
        }
        return some.get(random.nextInt(some.size()));
    }

    private Matter offering(List<Receipt> people) {
        return people.stream().flatMap(one -> matters.find(one.id()).stream())
                .filter(matter -> matter.offered().isPresent()).findFirst()
                .orElseThrow(() -> new Refused("nothing is proposed"));
    }

    /** The committee of the street that a matter is proposed to. */
    private static Person asked(Matter offering) {
        return offering.offered().orElseThrow().matter().startsWith("330105003") ? COMMITTEE : OTHER_COMMITTEE;
    }

    private static void quietly(Runnable act) {
        try {
            act.run();
        } catch (Refused refused) {
            // they have, or need not
        }
    }

    private void holds(Receipt one) {
        Opinion opinion = opinions.opinion(one.id());
        Matter own = matters.find(one.id()).orElse(null);
        switch (opinion.stage()) {
            case org.huying.opinions.Stage.Joined _ -> {
                Matter answering = matters.answering(opinion).orElseThrow();
                assertThat(voices.of(answering.id().opinion())).extracting(Voice::id).contains(one.id());
                assertThat(answering.merged()).isEmpty();
                assertThat(answering.stage()).isNotInstanceOf(Stage.Withdrawn.class);
                assertThat(own == null || own.merged().isPresent()).isTrue();
                if (own != null) {
                    assertThat(own.answers()).as("what was answered stays a matter of its own").isEmpty();
                }
                answered(opinion, answering);
            }
            case org.huying.opinions.Stage.Accepted _ -> {
                assertThat(matter(one.id()).merged()).isEmpty();
                answered(opinion, matter(one.id()));
            }
            case org.huying.opinions.Stage.Withdrawn _ -> {
                assertThat(voices.answering(one.id())).as("goes along with nobody").isEqualTo(one.id());
                if (own != null && !own.stage().isOver()) {
                    assertThat(voices.of(one.id())).as("goes on for somebody").isNotEmpty();
                }
            }
            case org.huying.opinions.Stage.Waiting _, org.huying.opinions.Stage.Asked _, org.huying.opinions.Stage.TurnedAway _ -> {
                assertThat(own).isNull();
                assertThat(voices.of(one.id())).isEmpty();
            }
        }
        if (own != null && own.stage() instanceof Stage.Withdrawn && own.merged().isEmpty()) {
            assertThat(voices.of(one.id())).as("nobody goes along with what was taken back").isEmpty();
        }
    }

    /** Whoever a closed matter is for was told the answer, since they have been going along with it. */
    private void answered(Opinion opinion, Matter matter) {
        if (matter.stage() instanceof Stage.Closed) {
            assertThat(told(opinion.id())).as("%s, by %s", opinion.id(), matter.id()).contains("REPLIED");
        }
    }

    private int seen(OpinionId id) {
        return opinions.opinion(id).history().seq();
    }

    private int at(MatterId id) {
        return matters.find(id.opinion()).map(Matter::seen).orElse(0);
    }

    private Matter matter(OpinionId id) {
        return matters.find(id).orElseThrow();
    }

    private Person officer(Receipt one) {
        String station = opinions.opinion(one.id()).filed().station();
        return Person.of(UUID.randomUUID(), "员",
                List.of(new Grant(Role.STATION_OFFICER, one.id().street().substring(0, 9), station)));
    }

    private static Person committee(Receipt one) {
        return one.id().street().startsWith("330105003") ? COMMITTEE : OTHER_COMMITTEE;
    }

    private void merge(OpinionId one, OpinionId into, Person person) {
        merges.merge(MatterId.of(one), at(MatterId.of(one)), person, into.value(), "同一盏路灯");
    }

    private int seenOf(Receipt one) {
        return at(MatterId.of(one.id()));
    }

    /** A matter that a department has taken. */
    private Receipt working() {
        Receipt filed = accepted();
        MatterId id = MatterId.of(filed.id());
        committee.assign(id, at(id), COMMITTEE, "GS-DCG", List.of(), "");
        department.accept(id, at(id), DEPARTMENT);
        return filed;
    }

    private Receipt acceptedAt(String region) {
        Receipt filed = fileAt(region);
        opinions.accept(filed.id(), 1, officer(filed), "路灯不亮", "路灯不亮，请修", "");
        return filed;
    }

    private Receipt fileAt(String region) {
        return opinions.file(new Filing(UUID.randomUUID(), region, "", Channel.WEB, "", "路灯不亮", "",
                new Identity("", "13805710000", ""), false), Person.ANYONE);
    }

    private void answer(OpinionId id) {
        answer(id, COMMITTEE);
    }

    private void answer(OpinionId id, Person street) {
        MatterId matter = MatterId.of(id);
        committee.assign(matter, at(matter), street, "GS-DCG", List.of(), "");
        department.accept(matter, at(matter), DEPARTMENT);
        department.reply(matter, at(matter), DEPARTMENT, Outcome.SOLVED, "修好了", null, Chosen.NONE);
    }

    private void close(OpinionId id) {
        MatterId matter = MatterId.of(id);
        deputies.question(matter, at(matter), OFFICER, "办了", "满意", "会回访");
        deputies.close(matter, at(matter), OFFICER);
    }

    private boolean isOver(OpinionId id) {
        return jdbc.sql("select over_at is not null from erasure.kept where opinion = ?").param(id.value())
                .query(Boolean.class).single();
    }

    private List<String> told(OpinionId id) {
        return jdbc.sql("select kind from notices.message where number = ? order by id").param(id.value())
                .query(String.class).list();
    }

    private Receipt file() {
        return opinions.file(filing("路灯不亮"), Person.ANYONE);
    }

    private Receipt accepted() {
        Receipt filed = file();
        opinions.accept(filed.id(), 1, OFFICER, "路灯不亮", "路灯不亮，请修", "");
        return filed;
    }

    private Receipt join(OpinionId matter) {
        return voices.join(filing(""), matter, Person.ANYONE);
    }

    private static Filing filing(String text) {
        return new Filing(UUID.randomUUID(), YUNFAN, "GS-XH-02", Channel.WEB, "", text, "",
                new Identity("", "13805710000", ""), false);
    }
}
