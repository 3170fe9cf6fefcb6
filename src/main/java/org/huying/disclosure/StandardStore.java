package org.huying.disclosure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
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
                 order by evidence, length(region) desc, valid_from desc, set_at desc nulls last""")
                .params(region, on)
                .query((row, _) -> standard(row)).list().stream().filter(standard -> standard.amount() > 0)
                .sorted(java.util.Comparator.comparing(Standard::evidence)).toList();
    }

    /** What holds, held or will hold there of each kind, the nearest region and the newest first. */
    List<StandardVersion> versions(String prefix) {
        return jdbc.sql("""
                select *
                  from disclosure.standard
                 where starts_with(?, region)
                 order by evidence, length(region) desc, valid_from desc, set_at desc nulls last""").param(prefix)
                .query((row, _) -> {
                    var at = row.getObject("set_at", OffsetDateTime.class);
                    return new StandardVersion(standard(row), row.getString("region"),
                            row.getObject("valid_from", LocalDate.class), row.getString("set_by"),
                            at == null ? null : at.toInstant());
                }).list();
    }

    void add(StandardVersion version, OffsetDateTime at) {
        Standard standard = version.standard();
        jdbc.sql("""
                insert into disclosure.standard (region, evidence, family, amount, version, basis, valid_from, set_by,
                                                 set_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(version.region(), standard.evidence().name(), standard.family(), standard.amount(),
                        standard.version(), standard.basis(), version.validFrom(), version.setBy(), at)
                .update();
    }

    private static Standard standard(ResultSet row) throws SQLException {
        return new Standard(Evidence.valueOf(row.getString("evidence")), row.getString("family"), row.getInt("amount"),
                row.getString("version"), row.getString("basis"));
    }
}
