package org.huying.ballots.held;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of owners' proxies. */
@Repository
class ProxyStore {

    private final JdbcClient jdbc;

    ProxyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Proxy> all(String poll) {
        return jdbc.sql("select * from ballots.proxy where poll = ? order by holder collate \"C\", voter collate \"C\"")
                .param(poll).query((row, _) -> new Proxy(row.getString("voter"), row.getString("holder"),
                        row.getString("authority"), row.getString("noted_by")))
                .list();
    }

    void add(String poll, Proxy proxy) {
        jdbc.sql("insert into ballots.proxy (poll, voter, holder, authority, noted_by) values (?, ?, ?, ?, ?)")
                .params(poll, proxy.unit(), proxy.holder(), proxy.authority(), proxy.notedBy()).update();
    }

    boolean remove(String poll, String unit) {
        return jdbc.sql("delete from ballots.proxy where poll = ? and voter = ?").params(poll, unit).update() == 1;
    }
}
