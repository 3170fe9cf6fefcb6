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

    /** Why a form that has done its work is not taken with something else in it. */
    public static final String CHANGED = "claims.form-changed";

    private final JdbcClient jdbc;

    Forms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Does the work of a form, all of it or nothing.
     *
     * @param key made once per form
     * @param content all that was filled in
     * @param work leads to the page with what was done
     * @return where the form leads, now and whenever it is sent again
     * @throws Refused.SomeoneWasFaster if the same form is just doing its work
     * @throws Refused if the form has done its work and was changed afterwards
     */
    public String once(UUID key, String content, Supplier<String> work) {
        return jdbc.sql("""
                select address, content is null or content = sha256(convert_to(:content, 'UTF8')) as same
                  from claims.form
                 where key = :key""").param("key", key).param("content", content).query((row, _) -> {
            if (!row.getBoolean("same")) {
                throw new Refused(CHANGED);
            }
            return row.getString("address");
        }).optional().orElseGet(() -> {
            String address = work.get();
            if (jdbc.sql("""
                    insert into claims.form (key, address, content)
                    values (:key, :address, sha256(convert_to(:content, 'UTF8')))
                        on conflict do nothing""").param("key", key).param("address", address)
                    .param("content", content).update() == 0) {
                throw new Refused.SomeoneWasFaster();
            }
            return address;
        });
    }
}
