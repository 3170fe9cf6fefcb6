package org.huying.office;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of uploaded spreadsheets. */
@Repository
class DraftStore {

    /** How long an uploaded file is kept. */
    private static final Duration KEPT = Duration.ofDays(30);

    private final JdbcClient jdbc;

    DraftStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Draft draft, byte[] file, Instant now) {
        jdbc.sql("delete from office.draft where uploaded_at < ?").param(utc(now.minus(KEPT))).update();
        jdbc.sql("""
                insert into office.draft (id, account, register, name, file, uploaded_at)
                values (?, ?, ?, ?, ?, ?)""")
                .params(draft.id(), UUID.fromString(draft.account()), draft.register().name(), draft.name(), file,
                        utc(now))
                .update();
    }

    Optional<Draft> find(UUID id, String account) {
        return jdbc.sql("""
                select register, name, applied_at, added, changed
                  from office.draft
                 where id = ?
                   and account = ?""").params(id, UUID.fromString(account)).query((row, _) -> {
            var at = row.getObject("applied_at", OffsetDateTime.class);
            return new Draft(id, account, Register.valueOf(row.getString("register")), row.getString("name"),
                    at == null ? null : at.toInstant(), row.getInt("added"), row.getInt("changed"));
        }).optional();
    }

    byte[] file(UUID id) {
        return jdbc.sql("select file from office.draft where id = ?").param(id).query(byte[].class).single();
    }

    void applied(UUID id, int added, int changed, Instant now) {
        jdbc.sql("update office.draft set applied_at = ?, added = ?, changed = ? where id = ?")
                .params(utc(now), added, changed, id).update();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
