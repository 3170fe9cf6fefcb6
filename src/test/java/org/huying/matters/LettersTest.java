package org.huying.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huying.EmptyDistrictTest;
import org.huying.Refused;
import org.huying.people.Grant;
import org.huying.people.Person;
import org.huying.people.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EmptyDistrictTest
class LettersTest {

    private static final Person STREET = Person.of(UUID.randomUUID(), "管理员",
            List.of(new Grant(Role.ADMINISTRATOR, "880105003", "")));

    @Autowired
    Letters letters;

    @Autowired
    Matters matters;

    @Test
    void holdForTheirPlaceAlone() {
        letters.set("880105003", Map.of(Outcome.NOT_NOW, "D", Outcome.SOLVED, "A"), "甲街道通知", STREET);

        assertThat(matters.letter("880105003001", Outcome.NOT_NOW)).isEqualTo("D");
        assertThat(matters.letter("880105004000", Outcome.NOT_NOW)).isEqualTo("C");
        assertThat(letters.at("880105003")).filteredOn(letter -> letter.region().equals("880105003"))
                .containsExactly(new Letter(Outcome.NOT_NOW, "D", "880105003", "甲街道通知", "管理员"));
    }

    @Test
    void areCapitalsWithABasis() {
        assertThatExceptionOfType(Refused.Incomplete.class)
                .isThrownBy(() -> letters.set("880105003", Map.of(Outcome.SOLVED, "优"), "", STREET))
                .satisfies(one -> assertThat(one.fields()).containsOnlyKeys("SOLVED", "basis"));
    }

    @Test
    void ofAnotherPlaceAreOutOfReach() {
        assertThatExceptionOfType(Refused.NotFound.class)
                .isThrownBy(() -> letters.set("880105", Map.of(Outcome.SOLVED, "A"), "通知", STREET));
    }
}
