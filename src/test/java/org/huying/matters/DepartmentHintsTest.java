package org.huying.matters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huying.DistrictTest;
import org.huying.likeness.Hint;
import org.huying.opinions.Channel;
import org.huying.opinions.Filing;
import org.huying.opinions.HintTrial;
import org.huying.opinions.OpinionId;
import org.huying.opinions.Opinions;
import org.huying.people.Department;
import org.huying.people.Grant;
import org.huying.people.People;
import org.huying.people.Person;
import org.huying.people.Role;
import org.huying.vault.Identity;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where others like it ended up, with the reasons. */
@DistrictTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DepartmentHintsTest {

    private static final String YUNFAN = "330105003003";
    private static final Person OFFICER = Person.of(UUID.randomUUID(), "童",
            List.of(new Grant(Role.STATION_OFFICER, "330105003", "GS-XH-02")));
    private static final Person COMMITTEE = Person.of(UUID.randomUUID(), "曹",
            List.of(new Grant(Role.STREET_COMMITTEE, "330105003", "")));

    @Autowired
    DepartmentHints hints;

    @Autowired
    Opinions opinions;

    @Autowired
    Matters matters;

    @Autowired
    CommitteeDesk committee;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @BeforeAll
    void learn() {
        for (int i = 0; i < 8; i++) {
            assigned("陶艺窑炉第" + i + "号冒黑烟，釉料气味呛人", "GS-DHB");
            assigned("陶艺窑炉第" + i + "号缺少合格证，釉料标签造假", "GS-DSJ");
        }
        hints.learn();
    }

    @Test
    void followPastAssignmentsAndSayWhich() {
        Hint hint = hint("陶艺窑炉冒黑烟，气味呛人").orElseThrow();

        assertThat(hint.label()).isEqualTo("GS-DHB");
        assertThat(hint.because()).isNotEmpty();
        assertThat(hint.like()).hasSizeBetween(1, 5).allSatisfy(like -> assertThat(
                matters.find(new OpinionId(like.id())).orElseThrow().handling().orElseThrow().lead())
                .isEqualTo("GS-DHB"));
    }

    @Test
    void changeWithTheirReasons() {
        String said = "陶艺窑炉冒黑烟，气味呛人";
        Hint before = hint(said).orElseThrow();
        for (var reason : before.because()) {
            said = said.replace(reason.words(), "某");
        }

        assertThat(hint(said).map(Hint::confidence).orElse(0.0)).isLessThan(before.confidence());
        assertThat(hint("陶艺窑炉缺少合格证，标签造假").map(Hint::label)).contains("GS-DSJ");
    }

    @Test
    void sayNothingBelowWhatThePlaceAsksFor() {
        jdbc.sql("""
                insert into opinions.hint_threshold (region, about, enough, version, basis, valid_from)
                values ('330105003', 'DEPARTMENT', 1, 'test', 'test', '2020-01-02')""").update();
        try {
            assertThat(hint("陶艺窑炉冒黑烟，气味呛人")).isEmpty();
        } finally {
            jdbc.sql("delete from opinions.hint_threshold where version = 'test'").update();
        }
    }

    @Test
    void sayNothingOfWhomItCannotBeGivenTo() {
        assertThat(hints.of(matter("陶艺窑炉冒黑烟，气味呛人"), Set.of("GS-DCG"))).isEmpty();
    }

    @Test
    void areTriedOnTheNewestDecisionsBeforeAThresholdIsSet() {
        List<HintTrial.Tried> tried = hints.tried("330105003");

        assertThat(tried).hasSizeBetween(16, HintTrial.MOST);
        assertThat(hints.tried("330105003")).as("reckoned once").isEqualTo(tried);
        assertThat(hints.tried("999")).isEmpty();
        var all = HintTrial.Meaning.of(tried, 0);
        var sure = HintTrial.Meaning.of(tried, 0.9);
        assertThat(all.proposed()).isEqualTo(tried.size());
        assertThat(sure.proposed()).isLessThan(all.proposed());
        assertThat(sure.right()).isLessThanOrEqualTo(all.right());
        assertThat(all.right() + all.wrong()).isEqualTo(all.proposed());
    }

    private Optional<Hint> hint(String text) {
        return hints.of(matter(text), people.departmentsFor(YUNFAN).stream().map(Department::code)
                .collect(Collectors.toSet()));
    }

    private Matter matter(String text) {
        OpinionId id = opinions.file(new Filing(UUID.randomUUID(), YUNFAN, "GS-XH-02", Channel.WALK_IN, "", text, "",
                Identity.NONE, false), OFFICER).id();
        opinions.accept(id, 1, OFFICER, text.substring(0, 6), text, "");
        return matters.find(id).orElseThrow();
    }

    private void assigned(String text, String lead) {
        Matter matter = matter(text);
        committee.assign(matter.id(), matter.seen(), COMMITTEE, lead, List.of(), "");
    }
}
