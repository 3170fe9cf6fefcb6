package org.huying.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.huying.DistrictTest;
import org.huying.Visitor;
import org.huying.ledger.Words;
import org.huying.people.Accounts;
import org.huying.people.Deputy;
import org.huying.people.Grant;
import org.huying.people.People;
import org.huying.people.Person;
import org.huying.people.Role;
import org.huying.people.Roll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Projects in the demonstration district for tests: each collects one of its own, with two deputies of these tests alone. */
@DistrictTest
abstract class ClaimsInTheDistrict {
    static final String XIAOHE = "330105003000";
    /** Two deputies of these tests alone, whom no other story burdens. */
    static final String ONE = "test-1";
    static final String OTHER = "test-2";
    static final Words WHY = Words.of("有理由");

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;
    @Autowired
    Claims claims;
    @Autowired
    People people;
    @Autowired
    Profiles profiles;
    @Autowired
    MatchBoard board;
    @Autowired
    Visits visits;
    @Autowired
    Forms forms;
    @Autowired
    ProjectRatings ratings;
    @Autowired
    Deeds deeds;
    @Autowired
    Experts experts;
    @Autowired
    ProjectFiles files;
    @Autowired
    Prospects prospects;
    @Autowired
    ApplicationEventPublisher events;
    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void twoDeputiesServe() {
        for (String code : List.of(ONE, OTHER)) {
            people.put(new Deputy(code, code, Deputy.Level.DISTRICT, XIAOHE, "GS-XH-02", "", ""));
            people.retire(Roll.DEPUTIES, code, null);
        }
    }

    @AfterEach
    void theyServeNoMore() {
        for (String code : List.of(ONE, OTHER)) {
            people.retire(Roll.DEPUTIES, code, claims.today());
        }
    }

    static Person committee(String street) {
        return Person.of(UUID.randomUUID(), "", List.of(new Grant(Role.STREET_COMMITTEE, street, "")));
    }

    static Person deputy(String code) {
        return Person.of(UUID.randomUUID(), "", List.of(new Grant(Role.DEPUTY, "330105003", code)));
    }

    Project open(String party, long budget) {
        Person keeper = committee("330105003");
        Project project = claims.collect(keeper, XIAOHE,
                new Step.Collected(Words.of("试一试"), Words.of("要办的事"), "330105003003", "", List.of()));
        project = take(keeper, project, new Step.Screened(WHY));
        project = take(keeper, project, new Step.Listed(List.of("法律"), List.of(), List.of(), 1, 2, budget, 12,
                "GS-XH-JD", WHY, List.of(new Party(party, PartyKind.PROPERTY)), false, WHY));
        return take(keeper, project, new Step.Opened());
    }

    Project take(Person person, Project project, Step step) {
        return claims.take(person, project.id(), project.seen(), step);
    }

    Visitor visitor() {
        return new Visitor(port).with(accounts.signIn("sc-xh", DistrictTest.PASSWORD, "test"));
    }

    String page(String address) {
        var answer = visitor().get(address);
        assertThat(answer.status()).isEqualTo(200);
        return answer.body();
    }

    Project claimed() {
        return take(deputy(ONE), open("某公司", 100),
                new Step.Claimed(ONE, claims.today().plusMonths(12), true, WHY));
    }
}
