package org.huying.matters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.huying.EmptyDistrictTest;
import org.huying.calendar.Day;
import org.huying.calendar.Deadline;
import org.huying.calendar.Limit;
import org.huying.calendar.Unit;
import org.huying.calendar.WorkingCalendar;
import org.huying.opinions.Channel;
import org.huying.opinions.Filing;
import org.huying.opinions.OpinionId;
import org.huying.opinions.Opinions;
import org.huying.people.Grant;
import org.huying.people.Person;
import org.huying.people.Role;
import org.huying.places.Places;
import org.huying.places.Region;
import org.huying.places.Station;
import org.huying.vault.Identity;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class ProvisionalDatesTest {

    @Nested
    @EmptyDistrictTest
    class ANotice {

        private static final Person OFFICER = Person.of(UUID.randomUUID(), "童",
                List.of(new Grant(Role.STATION_OFFICER, "770105003", "SS-1")));

        @Autowired
        WorkingCalendar calendar;

        @Autowired
        ProvisionalDates provisional;

        @Autowired
        Matters matters;

        @Autowired
        Opinions opinions;

        @Autowired
        org.huying.opinions.Voices voices;

        @Autowired
        Places places;

        @Autowired
        JdbcClient jdbc;

        @Autowired
        org.huying.ledger.Ledger ledger;

        @Test
        void movesWhatRestedOnItsDaysAndTellsWhy() {
            LocalDate today = LocalDate.ofInstant(ledger.now(), Fold.ZONE);
            int year = Math.max(calendar.knownUntil().getYear(), today.getYear()) + 1;
            LocalDate saturday = LocalDate.of(year, Month.SEPTEMBER, 1)
                    .with(TemporalAdjusters.firstInMonth(DayOfWeek.SATURDAY));
            LocalDate national = LocalDate.of(year, Month.OCTOBER, 1);
            aStreet(today, ChronoUnit.DAYS.between(today, saturday), ChronoUnit.DAYS.between(today, national));
            OpinionId id = accepted();
            OpinionId along = voices.join(new Filing(UUID.randomUUID(), "770105003000", "", Channel.WEB, "", "我这里也不亮",
                    "", new Identity("另一人", "13900000002", ""), false), id, Person.ANYONE).id();
            OpinionId waits = filed();
            OpinionId asked = filed();
            opinions.ask(asked, 1, OFFICER, "哪一盏？");
            LocalDate toAdd = toAdd(asked).due();
            Matter before = matters.find(id).orElseThrow();
            assertThat(before.answerBy().due()).isEqualTo(saturday.plusDays(2));
            assertThat(before.answerBy().provisional()).isTrue();
            assertThat(provisional.progress().resting()).isPositive();

            for (int missing = calendar.knownUntil().getYear() + 1; missing <= year; missing++) {
                calendar.loadNotice(missing, notice(missing), "");
            }
            assertThat(provisional.progress().waiting()).isPositive();
            assertThat(provisional.reckonAnew()).isEqualTo(6);
            assertThat(opinions.opinion(along).joined().orElseThrow().answerBy().due()).as("who goes along, sooner")
                    .isEqualTo(saturday);
            assertThat(voices.of(id)).singleElement().matches(voice -> voice.answerBy().equals(saturday));
            assertThat(jdbc.sql("select count(*) from notices.message where number = ? and kind = 'EXTENDED'")
                    .param(along.value()).query(Integer.class).single()).isPositive();

            for (OpinionId screened : List.of(waits, asked)) {
                assertThat(opinions.opinion(screened).tellBy().due()).as("the screening, sooner").isEqualTo(saturday);
                assertThat(opinions.opinion(screened).tellBy().provisional()).isFalse();
                assertThat(jdbc.sql("select tell_by from opinions.opinion where id = ?").param(screened.value())
                        .query(LocalDate.class).single()).isEqualTo(saturday);
            }
            assertThat(toAdd(asked).due()).as("the time to add, longer").isAfter(toAdd);
            assertThat(toAdd(asked).provisional()).isFalse();
            opinions.accept(waits, 2, OFFICER, "路灯", "路灯不亮", "");
            assertThat(matters.find(waits).orElseThrow().answerBy().provisional()).as("accepted afterwards").isFalse();
            assertThat(filedTellBy()).as("what comes later is reckoned by the notice").isEqualTo(saturday);

            Matter after = matters.find(id).orElseThrow();
            assertThat(after.answerBy().due()).as("the person, sooner").isEqualTo(saturday);
            assertThat(after.due()).as("the office, after the holidays").isAfterOrEqualTo(national.plusDays(7));
            assertThat(after.steps(Step.Reckoned.class)).extracting(Step.Reckoned::was)
                    .containsExactly(saturday.plusDays(2), before.due());
            assertThat(after.history().steps().getLast().actor()).isEqualTo(Person.rule());
            assertThat(jdbc.sql("select answer_by from matters.matter where id = ?").param(id.value())
                    .query(LocalDate.class).single()).isEqualTo(saturday);
            assertThat(jdbc.sql("select count(*) from notices.message where number = ? and kind = 'EXTENDED'")
                    .param(id.value()).query(Integer.class).single()).isEqualTo(2);
            assertThat(provisional.progress()).isEqualTo(new ProvisionalDates.Progress(0, 0));
            assertThat(provisional.reckonAnew()).isZero();
            assertThat(matters.find(id).orElseThrow().seen()).isEqualTo(after.seen());
        }

        private List<Day> notice(int year) {
            var days = new ArrayList<Day>();
            LocalDate.of(year, Month.OCTOBER, 1).datesUntil(LocalDate.of(year, Month.OCTOBER, 8))
                    .forEach(day -> days.add(new Day(day, "国庆节", true)));
            days.add(new Day(LocalDate.of(year, Month.SEPTEMBER, 1)
                    .with(TemporalAdjusters.firstInMonth(DayOfWeek.SATURDAY)), "国庆节", false));
            return days;
        }

        private void aStreet(LocalDate today, long answer, long assign) {
            places.put(new Region("770105000000", "试验区", "", null, null));
            places.put(new Region("770105003000", "试验街道", "", null, null));
            places.put(new Station("SS-1", "770105003000", "试验站", Station.Kind.STATION, "", "", "", null, null,
                    Station.About.NOTHING));
            calendar.setLimit(new Limit("ANSWER", "770105003", Math.toIntExact(answer), Unit.DAYS, "试-1", "试"), today);
            calendar.setLimit(new Limit("SCREEN", "770105003", Math.toIntExact(answer), Unit.DAYS, "试-1", "试"), today);
            calendar.setLimit(new Limit("COMPLETE", "770105003", Math.toIntExact(assign), Unit.DAYS, "试-1", "试"),
                    today);
            calendar.setLimit(new Limit("ASSIGN", "770105003", Math.toIntExact(assign), Unit.DAYS, "试-1", "试"), today);
        }

        private OpinionId filed() {
            return opinions.file(new Filing(UUID.randomUUID(), "770105003000", "", Channel.WEB, "", "路灯不亮", "",
                    new Identity("某人", "13900000001", ""), false), Person.ANYONE).id();
        }

        private Deadline toAdd(OpinionId asked) {
            return ((org.huying.opinions.Stage.Asked) opinions.opinion(asked).stage()).answerBy();
        }

        private LocalDate filedTellBy() {
            return opinions.opinion(filed()).tellBy().due();
        }

        private OpinionId accepted() {
            OpinionId id = filed();
            opinions.accept(id, 1, OFFICER, "路灯", "路灯不亮", "");
            return id;
        }
    }
}
