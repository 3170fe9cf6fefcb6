package org.huying.claims;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of topics that were raised as projects. */
@Repository
class ProspectStore {

    private final JdbcClient jdbc;

    ProspectStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A topic that comes twice stands here once. */
    void add(Prospect one) {
        jdbc.sql("""
                insert into claims.prospect (topic, street, name, voices, opinions, raised_at)
                values (?, ?, ?, ?, ?, ?)
                    on conflict do nothing""").params(one.topic(), one.street(), one.name(), one.voices())
                .param(one.opinions().toArray(String[]::new)).param(one.raisedAt().atOffset(ZoneOffset.UTC)).update();
    }

    List<Prospect> waiting(String street) {
        return jdbc.sql("""
                select *
                  from claims.prospect
                 where starts_with(street, ?)
                   and closed_at is null
                 order by raised_at desc
                 limit 50""").param(street).query((row, _) -> topic(row)).list();
    }

    boolean close(UUID topic, @Nullable String project, String reason, String by, Instant at) {
        return jdbc.sql("""
                update claims.prospect
                   set project = ?, reason = ?, closed_by = ?, closed_at = ?
                 where topic = ?
                   and closed_at is null""").param(project).param(reason).param(by)
                .param(at.atOffset(ZoneOffset.UTC)).param(topic).update() == 1;
    }

    Optional<Prospect> of(String project) {
        return jdbc.sql("select * from claims.prospect where project = ?").param(project).query((row, _) -> topic(row))
                .optional();
    }

    private static Prospect topic(ResultSet row) throws SQLException {
        return new Prospect(row.getObject("topic", UUID.class), row.getString("street"), row.getString("name"),
                row.getInt("voices"), Arrays.asList((String[]) row.getArray("opinions").getArray()),
                row.getObject("raised_at", OffsetDateTime.class).toInstant());
    }
}
