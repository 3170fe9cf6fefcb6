package org.huying.matters;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of rulings: which matters have one; what was ruled lies in the ledger. */
@Repository
class RulingStore {

    private final JdbcClient jdbc;

    RulingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where a ruling stands in the history of its matter. */
    record Place(MatterId matter, int seq) {
    }

    void add(Matter matter, int seq, String lead, Instant at) {
        jdbc.sql("insert into matters.ruling (matter, seq, category, lead, ruled_at) values (?, ?, ?, ?, ?)")
                .params(matter.id().value(), seq, matter.opened().category(), lead, at.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Place> newest(String category, Cursor after, int limit) {
        var values = new ArrayList<Object>(List.of(category));
        String behind = "";
        if (after.at() != null) {
            behind = "and (ruled_at, matter) < (?, ?)";
            values.add(after.at().atOffset(ZoneOffset.UTC));
            values.add(after.id());
        }
        values.add(limit);
        return jdbc.sql("""
                select matter, seq
                  from matters.ruling
                 where starts_with(category, ?)
                   %s
                 order by ruled_at desc, matter desc
                 limit ?""".formatted(behind)).params(values)
                .query((row, _) -> new Place(new MatterId(row.getString("matter")), row.getInt("seq"))).list();
    }
}
