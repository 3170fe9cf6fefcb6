package org.huying.people;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.UUID;
import org.huying.EmptyDistrictTest;
import org.huying.Refused;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EmptyDistrictTest
class SignInTest {

    @Autowired
    Accounts accounts;

    @Test
    void countsTheTriesOfOneLoginHoweverItIsWritten() {
        String login = "try-" + UUID.randomUUID().toString().substring(0, 8);
        accounts.put(login, "某人", accounts.encode("the-right-words"), List.of(new Grant(Role.RESIDENT, "", "")));
        for (int i = 0; i < 8; i++) {
            String written = (i % 2 == 0 ? login.toUpperCase(java.util.Locale.ROOT) : login) + " ".repeat(i);
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> accounts.signIn(written, "wrong", "here"))
                    .matches(refused -> refused.key().equals("people.sign-in-wrong"));
        }

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> accounts.signIn(login + " ", "the-right-words", "elsewhere"))
                .matches(refused -> refused.key().equals("people.too-many-attempts"));
    }
}
