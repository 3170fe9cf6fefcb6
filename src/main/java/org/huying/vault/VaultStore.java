package org.huying.vault;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The vault's SQL. */
@Repository
class VaultStore {

    private final JdbcClient jdbc;

    VaultStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID id, @Nullable UUID account, byte[] sealed, Instant at) {
        jdbc.sql("insert into vault.speaker (id, account, sealed, kept_at) values (?, ?, ?, ?)").param(id)
                .param(account).param(sealed).param(utc(at)).update();
    }

    List<UUID> speakersOf(UUID account) {
        return jdbc.sql("select id from vault.speaker where account = ?").param(account).query(UUID.class).list();
    }

    Optional<byte[]> sealed(UUID id) {
        return jdbc.sql("select sealed from vault.speaker where id = ? and sealed is not null").param(id)
                .query(byte[].class).optional();
    }

    /** What is kept of somebody. */
    record Kept(UUID id, String account, byte[] sealed) {
    }

    List<Kept> kept(Collection<UUID> ids) {
        return jdbc.sql("""
                select id, coalesce(account::text, '') as account, sealed
                  from vault.speaker
                 where id = any(?) and sealed is not null
                 order by id""").param(ids.toArray(UUID[]::new))
                .query((row, _) -> new Kept(row.getObject("id", UUID.class), row.getString("account"),
                        row.getBytes("sealed")))
                .list();
    }

    void looked(UUID speaker, UUID viewer, String unit, String reason, Instant at) {
        jdbc.sql("insert into vault.look (speaker, viewer, unit, reason, at) values (?, ?, ?, ?, ?)")
                .params(speaker, viewer, unit, reason, utc(at)).update();
    }

    List<Look> looks(UUID speaker) {
        return jdbc.sql("select at, viewer, unit, reason from vault.look where speaker = ? order by at").param(speaker)
                .query((row, _) -> new Look(row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("viewer"), row.getString("unit"), row.getString("reason")))
                .list();
    }

    void erase(UUID id) {
        jdbc.sql("update vault.speaker set sealed = null, account = null where id = ?").param(id).update();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
