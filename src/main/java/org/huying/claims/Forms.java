package org.huying.claims;

import java.util.UUID;
import java.util.function.Supplier;
import org.huying.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Forms that begin or record something: each does its work once, however often it is sent. */
@Service
@Transactional
public class Forms {

    private final JdbcClient jdbc;

    Forms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Does the work of a form, all of it or nothing.
     *
     * @param key made once per form
     * @param work leads to the page with what was done
     * @return where the form leads, now and whenever it is sent again
     * @throws Refused.SomeoneWasFaster if the same form is just doing its work
     */
    public String once(UUID key, Supplier<String> work) {
        return jdbc.sql("select address from claims.form where key = ?").param(key).query(String.class).optional()
                .orElseGet(() -> {
                    String address = work.get();
                    if (jdbc.sql("insert into claims.form (key, address) values (?, ?) on conflict do nothing")
                            .params(key, address).update() == 0) {
                        throw new Refused.SomeoneWasFaster();
                    }
                    return address;
                });
    }
}
