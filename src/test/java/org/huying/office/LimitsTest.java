package org.huying.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.UUID;
import org.huying.EmptyDistrictTest;
import org.huying.Refused;
import org.huying.calendar.Unit;
import org.huying.people.Grant;
import org.huying.people.Person;
import org.huying.people.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EmptyDistrictTest
class LimitsTest {

    private static final Person STREET = Person.of(UUID.randomUUID(), "管理员",
            List.of(new Grant(Role.ADMINISTRATOR, "660105003", "")));

    @Autowired
    Limits limits;

    @Test
    void holdForTheirPlaceAndKeepTheirHistory() {
        int before = limits.history("660105003", "SCREEN").size();

        limits.set("660105003", "SCREEN", "3", Unit.WORKING_DAYS, "甲-1", limits.today(), "甲街道工作规定第二条", STREET);

        assertThat(limits.history("660105003", "SCREEN")).hasSize(before + 1);
        assertThat(limits.inForce("660105003")).anySatisfy(limit -> {
            assertThat(limit.kind()).isEqualTo("SCREEN");
            assertThat(limit.amount()).isEqualTo(3);
            assertThat(limit.basis()).isEqualTo("甲街道工作规定第二条");
        });
        assertThat(limits.inForce("660105004")).noneMatch(limit -> limit.amount() == 3
                && limit.kind().equals("SCREEN"));
    }

    @Test
    void needABasisANewNameAndADayToCome() {
        limits.set("660105003", "RATE", "9", Unit.DAYS, "乙-1", limits.today(), "规定", STREET);

        assertThatExceptionOfType(Refused.Incomplete.class)
                .isThrownBy(() -> limits.set("660105003", "RATE", "0", null, "乙-1", limits.today().minusDays(1), " ",
                        STREET))
                .satisfies(one -> assertThat(one.fields()).containsOnlyKeys("amount", "unit", "version", "from",
                        "basis"));
    }

    @Test
    void ofAnotherPlaceAreOutOfReach() {
        assertThatExceptionOfType(Refused.NotFound.class).isThrownBy(
                () -> limits.set("660105004", "SCREEN", "3", Unit.DAYS, "丙-1", limits.today(), "规定", STREET));
        assertThatExceptionOfType(Refused.NotFound.class)
                .isThrownBy(() -> limits.set("", "SCREEN", "3", Unit.DAYS, "丙-1", limits.today(), "规定", STREET));
        assertThatExceptionOfType(Refused.NotFound.class).isThrownBy(() -> limits.history("660105003", "NOTHING"));
    }
}
