package org.huying.matters;

import java.util.List;
import java.util.UUID;
import org.huying.DistrictTest;
import org.huying.erasure.Erasure;
import org.huying.opinions.Channel;
import org.huying.opinions.Filing;
import org.huying.opinions.OpinionId;
import org.huying.opinions.Opinions;
import org.huying.opinions.Receipt;
import org.huying.opinions.Voices;
import org.huying.people.Grant;
import org.huying.people.Person;
import org.huying.people.Role;
import org.huying.photos.Chosen;
import org.huying.vault.Identity;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What stories of many who say one thing have in common: whom they are about and what those do. */
@DistrictTest
abstract class VoicesStory {

    static final String YUNFAN = "330105003003";
    static final Person OFFICER = Person.of(UUID.randomUUID(), "童",
            List.of(new Grant(Role.STATION_OFFICER, "330105003", "GS-XH-02")));
    static final Person COMMITTEE = Person.of(UUID.randomUUID(), "曹",
            List.of(new Grant(Role.STREET_COMMITTEE, "330105003", "")));
    static final String BEIXING = "330105001001";
    static final Person OTHER_COMMITTEE = Person.of(UUID.randomUUID(), "宋",
            List.of(new Grant(Role.STREET_COMMITTEE, "330105001", "")));
    static final Person DISTRICT = Person.of(UUID.randomUUID(), "区",
            List.of(new Grant(Role.DISTRICT_COMMITTEE, "330105", "")));
    static final Person DEPARTMENT = Person.of(UUID.randomUUID(), "楚",
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

    int seen(OpinionId id) {
        return opinions.opinion(id).history().seq();
    }

    int at(MatterId id) {
        return matters.find(id.opinion()).map(Matter::seen).orElse(0);
    }

    Matter matter(OpinionId id) {
        return matters.find(id).orElseThrow();
    }

    Person officer(Receipt one) {
        String station = opinions.opinion(one.id()).filed().station();
        return Person.of(UUID.randomUUID(), "员",
                List.of(new Grant(Role.STATION_OFFICER, one.id().street().substring(0, 9), station)));
    }

    static Person committee(Receipt one) {
        return one.id().street().startsWith("330105003") ? COMMITTEE : OTHER_COMMITTEE;
    }

    void merge(OpinionId one, OpinionId into, Person person) {
        merges.merge(MatterId.of(one), at(MatterId.of(one)), person, into.value(), "同一盏路灯");
    }

    int seenOf(Receipt one) {
        return at(MatterId.of(one.id()));
    }

    /** A matter that a department has taken. */
    Receipt working() {
        Receipt filed = accepted();
        MatterId id = MatterId.of(filed.id());
        committee.assign(id, at(id), COMMITTEE, "GS-DCG", List.of(), "");
        department.accept(id, at(id), DEPARTMENT);
        return filed;
    }

    Receipt acceptedAt(String region) {
        Receipt filed = fileAt(region);
        opinions.accept(filed.id(), 1, officer(filed), "路灯不亮", "路灯不亮，请修", "");
        return filed;
    }

    Receipt fileAt(String region) {
        return opinions.file(new Filing(UUID.randomUUID(), region, "", Channel.WEB, "", "路灯不亮", "",
                new Identity("", "13805710000", ""), false), Person.ANYONE);
    }

    void answer(OpinionId id) {
        answer(id, COMMITTEE);
    }

    void answer(OpinionId id, Person street) {
        MatterId matter = MatterId.of(id);
        committee.assign(matter, at(matter), street, "GS-DCG", List.of(), "");
        department.accept(matter, at(matter), DEPARTMENT);
        department.reply(matter, at(matter), DEPARTMENT, Outcome.SOLVED, "修好了", null, Chosen.NONE);
    }

    void close(OpinionId id) {
        MatterId matter = MatterId.of(id);
        deputies.question(matter, at(matter), OFFICER, "办了", "满意", "会回访");
        deputies.close(matter, at(matter), OFFICER);
    }

    boolean isOver(OpinionId id) {
        return jdbc.sql("select over_at is not null from erasure.kept where opinion = ?").param(id.value())
                .query(Boolean.class).single();
    }

    List<String> told(OpinionId id) {
        return jdbc.sql("select kind from notices.message where number = ? order by id").param(id.value())
                .query(String.class).list();
    }

    Receipt file() {
        return opinions.file(filing("路灯不亮"), Person.ANYONE);
    }

    Receipt accepted() {
        Receipt filed = file();
        opinions.accept(filed.id(), 1, OFFICER, "路灯不亮", "路灯不亮，请修", "");
        return filed;
    }

    Receipt join(OpinionId matter) {
        return voices.join(filing(""), matter, Person.ANYONE);
    }

    static Filing filing(String text) {
        return new Filing(UUID.randomUUID(), YUNFAN, "GS-XH-02", Channel.WEB, "", text, "",
                new Identity("", "13805710000", ""), false);
    }
}
