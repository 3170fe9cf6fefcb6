package org.huying.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.UUID;
import org.huying.DistrictTest;
import org.huying.Refused;
import org.huying.opinions.Channel;
import org.huying.opinions.Filing;
import org.huying.opinions.Opinions;
import org.huying.people.Grant;
import org.huying.people.Person;
import org.huying.people.Role;
import org.huying.photos.Chosen;
import org.huying.vault.Identity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What offices write for everybody does not tell who spoke, whichever step it is written with. */
@DistrictTest
class PublicWordsTest {

    private static final Person OFFICER = person(Role.STATION_OFFICER, "330105003", "GS-XH-02");
    private static final Person COMMITTEE = person(Role.STREET_COMMITTEE, "330105003", "");
    private static final Person DEPARTMENT = person(Role.DEPARTMENT, "330105", "GS-DCG");

    @Autowired
    Opinions opinions;
    @Autowired
    Matters matters;
    @Autowired
    CommitteeDesk committee;
    @Autowired
    DepartmentDesk department;
    @Autowired
    DistrictDesk district;
    @Autowired
    Bulks bulks;

    private MatterId id;

    @BeforeEach
    void isAtWork() {
        var opinion = opinions
                .file(new Filing(UUID.randomUUID(), "330105003003", "GS-XH-02", Channel.WALK_IN, "", "路灯不亮",
                        "", new Identity("王大锤", "0571 8800", "幸福里七号"), false), OFFICER)
                .id();
        opinions.accept(opinion, 1, OFFICER, "路灯不亮", "路灯不亮。", "");
        id = MatterId.of(opinion);
        committee.assign(id, 1, COMMITTEE, "GS-DCG", List.of(), "王大锤说的那盏，只给承办单位看");
        department.accept(id, 2, DEPARTMENT);
    }

    @ParameterizedTest
    @CsvSource({"感谢王大锤反映, opinions.words-tell-speaker", "幸福里七号门口已修好, opinions.words-tell-speaker",
            "请联系13912345678, opinions.words-personal"})
    void areRefusedWhereTheyDo(String text, String why) {
        refuses(why, () -> department.reply(id, 3, DEPARTMENT, Outcome.SOLVED, text, null, Chosen.NONE));
        refuses(why, () -> department.progress(id, 3, DEPARTMENT, text, true, Chosen.NONE));
        refuses(why, () -> department.giveBack(id, 3, DEPARTMENT, text));
        assertThat(matters.shownToAll(id).seen()).isEqualTo(3);
    }

    @Test
    void mayHoldTheLineOfAnOffice() {
        department.reply(id, 3, DEPARTMENT, Outcome.SOLVED, "已修好，再坏请打 0571-88001234。", null, Chosen.NONE);

        assertThat(matters.shownToAll(id).seen()).isEqualTo(4);
    }

    @Test
    void mayTellItInside() {
        department.progress(id, 3, DEPARTMENT, "王大锤 13912345678 明天在家", false, Chosen.NONE);

        assertThat(matters.shownToAll(id).seen()).isEqualTo(4);
    }

    @Test
    void areRefusedWhereTheDistrictHandsDown() {
        var order = new HandDown.Order(UUID.randomUUID(), "排查充电桩", "有事打13912345678", "",
                java.time.LocalDate.now(org.huying.web.Text.ZONE).plusDays(20), List.of("330105003000"));

        refuses("opinions.words-personal",
                () -> district.handDown(order, person(Role.DISTRICT_COMMITTEE, "330105", "")));
    }

    @Test
    void areRefusedBeforeManyAreMovedAtOnce() {
        refuses("opinions.words-personal",
                () -> bulks.route(COMMITTEE, List.of(id.value()), Tier.STREET, "有事打13912345678"));
        refuses("matters.department-unknown", () -> bulks.assign(COMMITTEE, List.of(id.value()), "zzz", ""));
    }

    private static void refuses(String why, Runnable act) {
        assertThatExceptionOfType(Refused.class).isThrownBy(act::run).matches(refused -> refused.key().equals(why));
    }

    private static Person person(Role role, String region, String unit) {
        return Person.of(UUID.randomUUID(), "童", List.of(new Grant(role, region, unit)));
    }
}
