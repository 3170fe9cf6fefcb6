package org.huying.people;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.huying.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Limits how often sign-in may fail: for one login, and from one address. */
@Component
class Attempts {

    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int PER_LOGIN = 8;
    private static final int PER_ADDRESS = 60;

    private final JdbcClient jdbc;
    private final Secrets secrets;
    private final Clock clock;

    Attempts(JdbcClient jdbc, Secrets secrets, Clock clock) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** @throws Refused if there were too many attempts within the last quarter of an hour */
    void check(String login, String from) {
        if (count("login", login) >= PER_LOGIN || count("from", from) >= PER_ADDRESS) {
            throw new Refused("people.too-many-attempts", WINDOW.toMinutes());
        }
    }

    void failed(String login, String from) {
        add("login", login);
        add("from", from);
        jdbc.sql("delete from people.attempt where at < ?")
                .param(clock.instant().minus(WINDOW).atOffset(ZoneOffset.UTC)).update();
    }

    private int count(String purpose, String what) {
        return jdbc.sql("select count(*) from people.attempt where key = ? and at > ?")
                .param(secrets.digest(purpose, what)).param(clock.instant().minus(WINDOW).atOffset(ZoneOffset.UTC))
                .query(Integer.class).single();
    }

    private void add(String purpose, String what) {
        jdbc.sql("insert into people.attempt (key, at) values (?, ?)").param(secrets.digest(purpose, what))
                .param(clock.instant().atOffset(ZoneOffset.UTC)).update();
    }
}
