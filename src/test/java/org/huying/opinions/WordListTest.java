package org.huying.opinions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.UUID;
import org.huying.DistrictTest;
import org.huying.Refused;
import org.huying.people.Grant;
import org.huying.people.Person;
import org.huying.people.Role;
import org.huying.vault.Identity;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A listed word leads to a look, and to nothing else. */
@DistrictTest
class WordListTest {

    private static final Person ADMINISTRATOR = Person.of(UUID.randomUUID(), "管",
            List.of(new Grant(Role.ADMINISTRATOR, "330105", "")));
    private static final Person OFFICER = Person.of(UUID.randomUUID(), "童",
            List.of(new Grant(Role.STATION_OFFICER, "330105003", "GS-XH-02")));

    @Autowired
    WordList words;

    @Autowired
    Opinions opinions;

    @Test
    void marksAnOpinionInTheQueueAndRefusesNobody() {
        OpinionId id = file("楼下有人持刀吵架，我很怕").id();

        assertThat(flags(id)).containsExactly("持刀");
        assertThat(opinions.opinion(id).isUndecided()).isTrue();
    }

    @Test
    void marksWhatIsAddedLater() {
        Receipt filed = file("邻居老是吵架");

        opinions.add(filed.key(), "昨天说不想活了", org.huying.photos.Chosen.NONE);

        assertThat(flags(filed.id())).containsExactly("不想活");
    }

    @Test
    void leavesAllOthersAlone() {
        assertThat(flags(file("路灯坏了三天").id())).isEmpty();
    }

    @Test
    void isBroughtInAsAList() {
        assertThat(words.add("\ufeff臭气熏天弹,一类\n臭气熏天弹\n大鲵失踪\t二类\n", ADMINISTRATOR)).isEqualTo(2);

        assertThat(flags(file("公园里大鲵失踪了").id())).containsExactly("大鲵失踪");
        words.remove("大鲵失踪", ADMINISTRATOR);
        assertThat(words.words()).contains("臭气熏天弹").doesNotContain("大鲵失踪");
    }

    @Test
    void isForAdministratorsToKeep() {
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> words.add("新词", OFFICER));
        assertThatExceptionOfType(Refused.Incomplete.class).isThrownBy(() -> words.add(" \n", ADMINISTRATOR));
    }

    private List<String> flags(OpinionId id) {
        return opinions.queue(OFFICER).stream().filter(line -> line.id().equals(id)).map(Queued::flags).findFirst()
                .orElseThrow();
    }

    private Receipt file(String text) {
        return opinions.file(new Filing(UUID.randomUUID(), "330105003003", "GS-XH-02", Channel.WALK_IN, "", text, "",
                Identity.NONE, false), OFFICER);
    }
}
