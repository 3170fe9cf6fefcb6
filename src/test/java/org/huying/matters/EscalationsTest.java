package org.huying.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.huying.EmptyDistrictTest;
import org.huying.Refused;
import org.huying.calendar.Limit;
import org.huying.calendar.Unit;
import org.huying.calendar.WorkingCalendar;
import org.huying.ledger.Ledger;
import org.huying.ledger.Words;
import org.huying.opinions.Channel;
import org.huying.opinions.Filing;
import org.huying.opinions.Opinions;
import org.huying.people.Grant;
import org.huying.people.Person;
import org.huying.people.Role;
import org.huying.places.Places;
import org.huying.places.Region;
import org.huying.places.Station;
import org.huying.vault.Identity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@EmptyDistrictTest
class EscalationsTest {

    private static final String COMMUNITY = "780105003001";

    @Autowired
    Escalations escalations;

    @Autowired
    Desk desk;

    @Autowired
    Matters matters;

    @Autowired
    CommitteeDesk committee;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Opinions opinions;

    @Autowired
    Places places;

    @Autowired
    WorkingCalendar calendar;

    @Autowired
    Ledger ledger;

    @Autowired
    TransactionTemplate transaction;

    private LocalDate today;

    @BeforeEach
    void aStreetThatLetsThreeDaysPass() {
        today = LocalDate.ofInstant(ledger.now(), Fold.ZONE);
        places.put(new Region("780105000000", "试验区", "", null, null));
        places.put(new Region("780105003000", "试验街道", "", null, null));
        places.put(new Region(COMMUNITY, "试验社区", "", null, null));
        places.put(new Station("SE-1", COMMUNITY, "试验站", Station.Kind.STATION, "", "", "", null, null,
                Station.About.NOTHING));
        if (calendar.limit("ESCALATE", COMMUNITY, today).amount() != 3) {
            calendar.setLimit(new Limit("ESCALATE", "780105", 3, Unit.WORKING_DAYS, "试-1", "试"), today);
        }
    }

    @Nested
    class AMatterOfACommunity {

        @Test
        void goesUpByRuleOnceItsTimeAndTheDaysOfGraceAreOver() {
            MatterId notTaken = assigned(today.minusDays(30));
            MatterId atWork = assigned(today.minusDays(30), new Step.Accepted());

            escalations.escalate();

            assertThat(List.of(matter(notTaken), matter(atWork))).allSatisfy(matter -> {
                assertThat(matter.tier()).isEqualTo(Tier.STREET);
                assertThat(matter.stage()).isInstanceOf(Stage.Opened.class);
                assertThat(matter.history().steps().getLast().actor()).isEqualTo(Person.rule());
            });
            assertThat(matter(atWork).wasLate()).as("the community was late, for good").isTrue();
            int seen = matter(atWork).seen();
            escalations.escalate();
            assertThat(matter(atWork).seen()).as("it goes up once").isEqualTo(seen);
        }

        @Test
        void isStillLateForThePersonAfterItWentUp() {
            MatterId id = assigned(today.minusDays(30), new Step.Accepted());
            escalations.escalate();
            jdbc.sql("update matters.matter set answer_by = ? where id = ?").params(today.minusDays(20), id.value())
                    .update();

            assertThat(matters.list(new Grant(Role.STREET_COMMITTEE, "780105003", ""), View.LATE, Cursor.START))
                    .filteredOn(line -> line.id().equals(id)).singleElement()
                    .satisfies(line -> {
                        assertThat(line.isOfficeLateOn(today)).isFalse();
                        assertThat(line.isLateOn(today)).isTrue();
                    });
        }

        @Test
        void getsNoNewDayByBeingMovedToWhereItIs() {
            MatterId id = assigned(today.minusDays(1), new Step.Accepted());
            var cao = Person.of(UUID.randomUUID(), "曹", List.of(new Grant(Role.STREET_COMMITTEE, "780105003", "")));

            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> committee.route(id, matter(id).seen(), cao, Tier.COMMUNITY, "再看看"))
                    .matches(refused -> refused.key().equals("matters.tier-same"));
        }

        @Test
        void staysWhileTheDaysOfGraceRun() {
            MatterId yesterday = assigned(today.minusDays(1), new Step.Accepted());

            escalations.escalate();

            assertThat(matter(yesterday).tier()).isEqualTo(Tier.COMMUNITY);
        }
    }

    @Nested
    class AMatterOfTheStreet {

        @Test
        void isLateWhereItIs() {
            MatterId id = assigned(today.minusDays(30), new Step.Accepted(),
                    new Step.Routed(Tier.STREET, Words.of("大事"), day(today)), toDepartment(today.minusDays(30)),
                    new Step.Accepted());

            escalations.escalate();

            assertThat(matter(id).stage()).isInstanceOf(Stage.Working.class);
        }
    }

    private MatterId assigned(LocalDate due, Step... steps) {
        var officer = Person.of(UUID.randomUUID(), "童", List.of(new Grant(Role.STATION_OFFICER, "780105003", "SE-1")));
        var opinion = opinions.file(new Filing(UUID.randomUUID(), COMMUNITY, "", Channel.WEB, "", "路灯不亮", "",
                Identity.NONE, false), Person.ANYONE).id();
        opinions.accept(opinion, 1, officer, "路灯", "路灯不亮", "");
        MatterId id = MatterId.of(opinion);
        transaction.executeWithoutResult(_ -> {
            Matter matter = desk.step(desk.matter(id), Person.rule(), toDepartment(due));
            for (Step step : steps) {
                matter = desk.step(matter, Person.rule(), step);
            }
        });
        return id;
    }

    private Step.Assigned toDepartment(LocalDate due) {
        return new Step.Assigned("SE-JW", List.of(), Words.of(""), day(due), day(due));
    }

    private org.huying.calendar.Deadline day(LocalDate due) {
        return Objects.requireNonNull(transaction.execute(
                _ -> desk.named(due, new Limit("HANDLE_COMMUNITY", "", 1, Unit.DAYS, "试", "试"))));
    }

    private Matter matter(MatterId id) {
        return Objects.requireNonNull(transaction.execute(_ -> desk.matter(id)));
    }
}
