package org.huying.opinions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.huying.DistrictTest;
import org.huying.Refused;
import org.huying.people.Grant;
import org.huying.people.Person;
import org.huying.people.Role;
import org.huying.vault.Identity;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a phone sends again because no answer came is filed once, whenever it comes. */
@DistrictTest
class TheSameAtOnceTest {

    private static final Person OFFICER = Person.of(UUID.randomUUID(), "童",
            List.of(new Grant(Role.STATION_OFFICER, "330105003", "GS-XH-02")));

    @Autowired
    Opinions opinions;

    @Autowired
    Voices voices;

    @Test
    void isFiledOnceAndAnsweredEachTime() throws Exception {
        Filing filing = filing();
        var answers = new ArrayList<Future<Receipt>>();
        try (var phones = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 12; i++) {
                answers.add(phones.submit(() -> opinions.file(filing, Person.ANYONE)));
            }
        }

        var receipts = new ArrayList<Receipt>();
        for (Future<Receipt> answer : answers) {
            receipts.add(answer.get());
        }
        assertThat(receipts).containsOnly(receipts.getFirst());
    }

    @Test
    void isNotMergedIntoWhatIsNotThere() {
        OpinionId id = opinions.file(filing(), Person.ANYONE).id();

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> voices.merge(id, 1, OFFICER, OpinionId.of("330105003-26-999999")))
                .matches(refused -> refused.key().equals("opinions.join-nowhere"));
    }

    private static Filing filing() {
        return new Filing(UUID.randomUUID(), "330105003003", "", Channel.WEB, "", "路灯不亮", "", Identity.NONE, false);
    }
}
