package org.huying.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huying.HuyingTest;
import org.huying.Refused;
import org.huying.imports.Examples;
import org.huying.opinions.Categories;
import org.huying.opinions.Channel;
import org.huying.opinions.Filing;
import org.huying.opinions.OpinionId;
import org.huying.opinions.Opinions;
import org.huying.people.Department;
import org.huying.people.Grant;
import org.huying.people.People;
import org.huying.people.Person;
import org.huying.people.Role;
import org.huying.places.Places;
import org.huying.vault.Identity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HuyingTest
class EarlierAnswersTest {

    private static final Instant SPOKEN = Instant.parse("2011-10-03T13:52:37Z");
    private static final LocalDate ANSWERED = LocalDate.of(2011, 10, 20);
    private static final Person STREET = new Person("5f0c2f9a-0000-4000-8000-000000000002", "",
            List.of(new Grant(Role.STREET_COMMITTEE, "330105003", "")));

    @Autowired
    EarlierAnswers answers;
    @Autowired
    CommitteeDesk committee;
    @Autowired
    Matters matters;
    @Autowired
    People people;
    @Autowired
    Opinions opinions;
    @Autowired
    Places places;
    @Autowired
    Categories categories;
    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void register() {
        Examples.register(places, categories);
    }

    @Test
    void closeTheMatterWithTheAnswerAndNobodyHandling() {
        Matter matter = answered();

        assertThat(matter.stage()).isEqualTo(new Stage.Closed(null, 0));
        assertThat(matter.isBrought()).isTrue();
        assertThat(matter.answeredBefore()).hasValueSatisfying(answer -> {
            assertThat(answer.text().toString()).isEqualTo("已经修好");
            assertThat(answer.answeredOn()).isEqualTo(ANSWERED);
        });
    }

    @Test
    void leaveThePersonsClockWhereItBeganAndTheLedgerWhereItIs() {
        Matter matter = answered();

        assertThat(matter.filedAt()).isEqualTo(SPOKEN);
        assertThat(matter.opened().answerBy().start()).isEqualTo(LocalDate.of(2011, 10, 3));
        assertThat(matter.history().steps()).allSatisfy(step -> assertThat(step.at()).isAfter("2026-01-01T00:00:00Z"));
    }

    @Test
    void countInNoFigure() {
        Matter matter = answered();

        assertThat(jdbc.sql("""
                select outcome, answered_at, closed_at, late, stage, brought
                  from matters.matter
                 where id = ?""").param(matter.id().value()).query().singleRow())
                .containsEntry("outcome", null).containsEntry("answered_at", null).containsEntry("closed_at", null)
                .containsEntry("late", false).containsEntry("stage", "Closed").containsEntry("brought", true);
    }

    @Test
    void areGivenOnce() {
        Matter matter = answered();

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> answers.bring(matter.id().opinion(), Examples.OFFICER, "又答", "", null))
                .withMessage("matters.not-from.Closed");
    }

    @Test
    void areNotForAMatterThatIsHandledHere() {
        OpinionId id = accepted();
        people.put(new Department("IMP-CJ", "330105003000", "城建科", Department.Level.STREET));
        committee.assign(MatterId.of(id), 1, STREET, "IMP-CJ", List.of(), "");

        assertThatExceptionOfType(Refused.class).isThrownBy(() -> answers.bring(id, STREET, "原来已经答复", "", null))
                .withMessage("matters.not-from.Assigned");
    }

    @Test
    void mustSaySomething() {
        OpinionId id = accepted();

        assertThatExceptionOfType(Refused.Incomplete.class)
                .isThrownBy(() -> answers.bring(id, Examples.OFFICER, " ", "", null));
        assertThat(matters.find(id).orElseThrow().isBrought()).isFalse();
    }

    @Test
    void areForThoseWhoReachTheMatter() {
        OpinionId id = accepted();
        Person elsewhere = new Person("5f0c2f9a-0000-4000-8000-000000000003", "",
                List.of(new Grant(Role.STATION_OFFICER, "330105001", "IMP-MS")));

        assertThatExceptionOfType(Refused.NotFound.class)
                .isThrownBy(() -> answers.bring(id, elsewhere, "已经修好", "", null));
    }

    @Test
    void mayBeReopenedAndWaitThenToBeAssigned() {
        Matter matter = answered();

        committee.reopen(matter.id(), matter.seen(), STREET, "并没有修好");

        Matter reopened = matters.find(matter.id().opinion()).orElseThrow();
        assertThat(reopened.stage()).isInstanceOf(Stage.Opened.class);
        assertThat(reopened.isBrought()).isFalse();
        assertThat(jdbc.sql("select brought from matters.matter where id = ?").param(matter.id().value())
                .query(Boolean.class).single()).isFalse();
    }

    private Matter answered() {
        OpinionId id = accepted();
        answers.bring(id, Examples.OFFICER, "已经修好", "城建科", ANSWERED);
        return matters.find(id).orElseThrow();
    }

    private OpinionId accepted() {
        OpinionId id = opinions.file(new Filing(UUID.randomUUID(), "330105003001", Examples.STATION, Channel.IMPORT, "",
                "路灯不亮", "", Identity.NONE, false, SPOKEN), Examples.OFFICER).id();
        opinions.accept(id, 1, Examples.OFFICER, "路灯不亮", "路灯不亮", "");
        return id;
    }
}
