package org.huying.ballots.held;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of words that are not shown. */
@Repository
class HiddenStore {

    private final JdbcClient jdbc;

    HiddenStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Why each is not shown, by its number. */
    Map<String, String> hidden(String poll) {
        var hidden = new TreeMap<String, String>();
        jdbc.sql("select serial, reason from ballots.hidden where poll = ?").param(poll).query(row -> {
            hidden.put(row.getString("serial"), row.getString("reason"));
        });
        return hidden;
    }

    void hide(String poll, String serial, String reason) {
        jdbc.sql("insert into ballots.hidden (poll, serial, reason) values (?, ?, ?) on conflict do nothing")
                .params(poll, serial, reason).update();
    }
}
