package org.huying.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.huying.DistrictTest;
import org.huying.Refused;
import org.huying.calendar.WorkingCalendar;
import org.huying.ledger.Recorded;
import org.huying.opinions.Channel;
import org.huying.opinions.Filing;
import org.huying.opinions.OpinionId;
import org.huying.opinions.Opinions;
import org.huying.people.Deputy;
import org.huying.people.Grant;
import org.huying.people.People;
import org.huying.people.Person;
import org.huying.people.Role;
import org.huying.photos.Chosen;
import org.huying.vault.Identity;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A matter under key supervision (重点督办): who may, what is owed, what is put down. */
@DistrictTest
class KeySupervisionTest {

    private static final String YUNFAN = "330105003003";
    private static final Person OFFICER = person(Role.STATION_OFFICER, "330105003", "GS-XH-02");
    private static final Person STREET = person(Role.STREET_COMMITTEE, "330105003", "");
    private static final Person OTHER_STREET = person(Role.STREET_COMMITTEE, "330105001", "");
    private static final Person DISTRICT = person(Role.DISTRICT_COMMITTEE, "330105", "");
    private static final Person LEAD = person(Role.DEPARTMENT, "330105", "GS-DCG");
    private static final Person HELPER = person(Role.DEPARTMENT, "330105", "GS-DZJ");
    private static final KeyDesk.Form FORM = new KeyDesk.Form("环境保护", "反复投诉", "第三十一次主任会议", "城建环资工委", "");

    @Autowired
    KeyDesk keys;

    @Autowired
    KeyRhythm rhythm;

    @Autowired
    KeyThemes themes;

    @Autowired
    CommitteeDesk committee;

    @Autowired
    DepartmentDesk department;

    @Autowired
    Matters matters;

    @Autowired
    Opinions opinions;

    @Autowired
    People people;

    @Autowired
    WorkingCalendar calendar;

    @Autowired
    JdbcClient jdbc;

    @Nested
    class MakingItKey {

        @Test
        void isForTheDistrictAndForItsOwnStreetOnly() {
            MatterId id = working();

            assertThatExceptionOfType(Refused.NotFound.class).isThrownBy(() -> make(id, OTHER_STREET, FORM));
            assertThatExceptionOfType(Refused.NotFound.class).isThrownBy(() -> make(id, LEAD, FORM));
            make(id, STREET, FORM);
            assertThat(key(id).by()).isEqualTo(Role.STREET_COMMITTEE);
            refuses("matters.key-already", () -> make(id, DISTRICT, FORM));
        }

        @Test
        void isEndedByTheDistrictWhereTheDistrictBeganIt() {
            MatterId id = working();
            make(id, DISTRICT, FORM);

            refuses("matters.key-of-district", () -> keys.end(id, seen(id), STREET, "不用了"));
            keys.end(id, seen(id), DISTRICT, "已转入民生实事项目督办");

            assertThat(matter(id).key()).isEmpty();
            assertThat(matter(id).count(Step.KeyEnded.class)).isOne();
            make(id, STREET, FORM);
        }

        @Test
        void saysAllThatIsMissingAtOnce() {
            MatterId id = working();

            assertThatExceptionOfType(Refused.Incomplete.class)
                    .isThrownBy(() -> make(id, STREET, new KeyDesk.Form("没有这个主题", " ", "", "", "")))
                    .satisfies(refused -> assertThat(refused.fields()).containsOnlyKeys("theme", "reason", "basis",
                            "leader"));
            assertThatExceptionOfType(Refused.Incomplete.class)
                    .isThrownBy(() -> make(id, STREET, new KeyDesk.Form("环境保护", "理由", "依据", "", "没有这人")))
                    .satisfies(refused -> assertThat(refused.fields()).containsOnlyKeys("deputy"));
        }

        @Test
        void letsADeputyOfAnotherStreetFollowAndSupervise() {
            MatterId id = working();
            Deputy leader = people.deputies("330105").stream().filter(one -> !one.region().startsWith("330105003"))
                    .findFirst().orElseThrow();
            Person deputy = person(Role.DEPUTY, leader.region().substring(0, 9), leader.code());
            assertThatExceptionOfType(Refused.NotFound.class).isThrownBy(() -> matters.visibleTo(deputy, id));

            refuses("matters.not-key", () -> keys.supervise(id, seen(id), DISTRICT, true, "看了", ""));
            make(id, DISTRICT, new KeyDesk.Form("环境保护", "理由", "依据", "", leader.code()));
            keys.supervise(id, seen(id), deputy, true, "到现场看了泵房。", "业主意见不一");

            assertThat(key(id).looked()).isTrue();
            assertThat(matter(id).deputies()).contains(leader.code());
            Person another = person(Role.DEPUTY, "330105003", "另一位");
            refuses("matters.key-leads-only", () -> keys.supervise(id, seen(id), another, true, "看了", ""));
        }

        @Test
        void tellsEverybodyTheSupervisorsWordAndNotTheInsideNote() {
            MatterId id = working();
            make(id, STREET, FORM);
            keys.supervise(id, seen(id), STREET, true, "要求月底前换泵。", "物业欠费");

            Step last = matter(id).history().steps().getLast().step();
            assertThat(Audience.EVERYBODY.reads(last)).extracting(Object::toString).containsExactly("要求月底前换泵。");
            assertThat(Audience.STAFF.reads(last)).extracting(Object::toString).contains("物业欠费");
        }

        @Test
        void keepsItFromBeingMergedAway() {
            MatterId id = working();
            make(id, STREET, FORM);

            assertThat(matter(id).mayBeMerged()).isFalse();
        }
    }

    @Nested
    class TheRhythm {

        @Test
        void beginsAnewWithWhatTheLeadDepartmentWritesAnyway() {
            MatterId id = working();
            make(id, STREET, FORM);
            LocalDate today = LocalDate.ofInstant(matter(id).history().steps().getLast().at(), Fold.ZONE);
            LocalDate tenth = calendar.deadline(today, calendar.limit("KEY_NOTE", YUNFAN, today)).due();
            assertThat(key(id).noteOn()).isEqualTo(tenth);
            int before = matter(id).count(Step.NoteDue.class);

            department.progress(id, seen(id), HELPER, "协办已配合", true, Chosen.NONE);
            assertThat(matter(id).count(Step.NoteDue.class)).as("a helper's note is not the lead's").isEqualTo(before);
            department.progress(id, seen(id), LEAD, "已约物业谈换泵", true, Chosen.NONE);
            assertThat(matter(id).count(Step.NoteDue.class)).isEqualTo(before + 1);
        }

        @Test
        void standsFirstForTheDepartmentAndOnceMissedForThoseWhoSupervise() {
            MatterId id = working();
            make(id, STREET, FORM);
            assertThat(keys.notes(LEAD.grants().getFirst())).extracting(Listed::id).doesNotContain(id);

            missedYesterday(id);

            assertThat(keys.notes(LEAD.grants().getFirst())).extracting(Listed::id).contains(id);
            assertThat(keys.notes(STREET.grants().getFirst())).extracting(Listed::id).contains(id);
            assertThat(keys.count(STREET.grants().getFirst(), "").get(KeyView.LATE)).isPositive();
        }

        @Test
        void stopsWithThePauseAndEndsWithTheAnswer() {
            MatterId id = working();
            make(id, STREET, FORM);
            department.pause(id, seen(id), LEAD, PauseReason.COURT, "法院在审");
            assertThat(key(id).noteBy()).isNull();
            department.resume(id, seen(id), LEAD);
            assertThat(key(id).noteBy()).isNotNull();

            department.reply(id, seen(id), LEAD, Outcome.SOLVED, "已换泵", null, Chosen.NONE);

            assertThat(key(id).noteBy()).isNull();
            assertThat(key(id).unseen()).as("nobody had looked").isTrue();
            assertThat(keys.count(STREET.grants().getFirst(), "环境保护").get(KeyView.UNSEEN)).isPositive();
        }

        /** A day that nobody can wait for: only the line that lists read is put back. */
        private void missedYesterday(MatterId id) {
            jdbc.sql("update matters.matter set key_note_by = current_date - 1 where id = ?").param(id.value())
                    .update();
            rhythm.putDownMissed();
            assertThat(key(id).missed()).as("the facts decide, not the line").isZero();
        }
    }

    /** A year is walked through day by day, with the calendar as it is. */
    @Nested
    class AYear {

        private final Random random = new Random(20260302);

        @Test
        void countsEveryDayThatPassedWithoutANoteOnceAndNoOther() {
            for (int walk = 0; walk < 40; walk++) {
                int diligence = 2 + random.nextInt(16);
                LocalDate day = LocalDate.of(2026, 1, 5);
                Matter matter = take(Examples.after(Examples.assigned(), new Step.Accepted()), day, Person.rule(),
                        Examples.madeKey());
                LocalDate last = day;
                int expected = 0;
                boolean counted = false;
                for (; day.getYear() == 2026; day = day.plusDays(1)) {
                    if (calendar.workingDaysBetween(last, day.minusDays(1)) >= 10 && !counted) {
                        expected++;
                        counted = true;
                    }
                    if (calendar.isWorkingDay(day) && random.nextInt(diligence) == 0) {
                        matter = take(matter, day, "DEPARTMENT/GS-DCG/x",
                                new Step.Progressed(Examples.WORDS, true, List.of()));
                        last = day;
                        counted = false;
                    } else {
                        matter = byRule(matter, day);
                    }
                    assertThat(matter.key().orElseThrow().missed()).as("on %s", day).isEqualTo(expected);
                }
                assertThat(Matter.of(matter.id(), matter.region(), matter.history())).isEqualTo(matter);
            }
        }

        /** What is put down by rule every day. */
        private Matter byRule(Matter matter, LocalDate today) {
            KeyMark key = matter.key().orElseThrow();
            LocalDate missed = key.noteOn();
            return missed != null && key.isMissedOn(today)
                    ? take(matter, today, Person.rule(), new Step.NoteMissed(missed))
                    : matter;
        }

        private Matter take(Matter matter, LocalDate today, String actor, Step step) {
            return KeyRounds.step(matter, actor, step, today, (before, by, one) -> before.with(new Recorded<>(
                    before.seen() + 1, at(today), by.equals(Person.rule()) && one instanceof Step.MadeKey
                            ? "DISTRICT_COMMITTEE/330105/x"
                            : by,
                    "hash", one)),
                    () -> calendar.deadline(today, calendar.limit("KEY_NOTE", YUNFAN, today)));
        }

        private static Instant at(LocalDate day) {
            return day.atTime(LocalTime.NOON).atZone(Fold.ZONE).toInstant();
        }
    }

    @Nested
    class ThemesOfAPlace {

        @Test
        void areAListWithVersionAndBasisAndTheNewestHolds() {
            Person administrator = person(Role.ADMINISTRATOR, "330105", "");
            themes.set("330105009", "城市管理\n\n 文明养犬 \n城市管理", "街-1", themes.today(), "街道会议", administrator);

            assertThat(themes.at("330105009001")).containsExactly("城市管理", "文明养犬");
            assertThat(themes.at(YUNFAN)).contains("食品安全");
            assertThatExceptionOfType(Refused.Incomplete.class)
                    .isThrownBy(
                            () -> themes.set("330105009", "", "街-1", themes.today().minusDays(1), "", administrator))
                    .satisfies(refused -> assertThat(refused.fields()).containsOnlyKeys("themes", "version", "from",
                            "basis"));
            assertThatExceptionOfType(Refused.NotFound.class)
                    .isThrownBy(() -> themes.set("440105", "一", "1", themes.today(), "依据", administrator));
        }
    }

    private void make(MatterId id, Person person, KeyDesk.Form form) {
        keys.make(id, seen(id), person, form);
    }

    private static void refuses(String sentence, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatExceptionOfType(Refused.class).isThrownBy(act).matches(refused -> refused.key().equals(sentence));
    }

    private MatterId working() {
        OpinionId opinion = opinions.file(new Filing(UUID.randomUUID(), YUNFAN, "", Channel.WEB, "", "泵房夜里嗡嗡响", "",
                Identity.NONE, false), Person.ANYONE).id();
        opinions.accept(opinion, 1, OFFICER, "泵房", "泵房夜里嗡嗡响", "");
        MatterId id = MatterId.of(opinion);
        committee.assign(id, 1, STREET, "GS-DCG", List.of("GS-DZJ"), "");
        department.accept(id, 2, LEAD);
        return id;
    }

    private Matter matter(MatterId id) {
        return matters.shownToAll(id);
    }

    private KeyMark key(MatterId id) {
        return matter(id).key().orElseThrow();
    }

    private int seen(MatterId id) {
        return matter(id).seen();
    }

    private static Person person(Role role, String region, String unit) {
        return Person.of(UUID.randomUUID(), "某", List.of(new Grant(role, region, unit)));
    }
}
