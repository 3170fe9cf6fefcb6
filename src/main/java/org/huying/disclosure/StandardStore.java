package org.huying.disclosure;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of standards. */
@Repository
class StandardStore {

    private final JdbcClient jdbc;

    StandardStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is in force in the region on that day: of each kind the nearest and newest, unless it is not asked for. */
    List<Standard> inForce(String region, LocalDate on) {
        return jdbc.sql("""
                select distinct on (evidence) evidence, family, amount, version, basis
                  from disclosure.standard
                 where starts_with(?, region)
                   and valid_from <= ?
                 order by evidence, length(region) desc, valid_from desc""").params(region, on)
                .query((row, _) -> new Standard(Evidence.valueOf(row.getString("evidence")), row.getString("family"),
                        row.getInt("amount"), row.getString("version"), row.getString("basis")))
                .list().stream().filter(standard -> standard.amount() > 0)
                .sorted(java.util.Comparator.comparing(Standard::evidence)).toList();
    }
}
