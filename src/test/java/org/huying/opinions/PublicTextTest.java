package org.huying.opinions;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.UUID;
import org.huying.DistrictTest;
import org.huying.Refused;
import org.huying.people.Grant;
import org.huying.people.Person;
import org.huying.people.Role;
import org.huying.vault.Identity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What everybody reads does not tell who spoke. */
@DistrictTest
class PublicTextTest {

    private static final Person OFFICER = Person.of(UUID.randomUUID(), "童",
            List.of(new Grant(Role.STATION_OFFICER, "330105003", "GS-XH-02")));

    @Autowired
    Opinions opinions;

    @ParameterizedTest
    @CsvSource({"王大锤说路灯不亮, opinions.public-tells-speaker", "路灯不亮请打0571 8800, opinions.public-tells-speaker",
            "住在幸福里七号的人说路灯不亮, opinions.public-tells-speaker", "路灯不亮请打13912345678, opinions.public-personal",
            "3幢2单元501室门口路灯不亮, opinions.public-household", "我是张小三，路灯不亮, opinions.public-household"})
    void isRefusedWhereItDoes(String text, String why) {
        OpinionId id = filed();

        assertThatExceptionOfType(Refused.Incomplete.class)
                .isThrownBy(() -> opinions.accept(id, 1, OFFICER, "路灯", text, ""))
                .matches(refused -> refused.fields().values().stream().anyMatch(one -> one.key().equals(why)));
    }

    @Test
    void isTakenWhereItDoesNot() {
        assertThatCode(() -> opinions.accept(filed(), 1, OFFICER, "路灯不亮", "3幢2单元王某说路灯不亮，可打 12345。", ""))
                .doesNotThrowAnyException();
    }

    private OpinionId filed() {
        return opinions.file(new Filing(UUID.randomUUID(), "330105003003", "GS-XH-02", Channel.WALK_IN, "", "路灯不亮",
                "", new Identity("王大锤", "0571 8800", "幸福里七号"), false), OFFICER).id();
    }
}
