package org.huying.api;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huying.people.Grant;
import org.huying.people.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of keys and of what was sent under idempotency keys. */
@Repository
class KeyStore {

    private final JdbcClient jdbc;

    KeyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the key was added; not if one of that id is there. */
    boolean add(Key key, byte[] digest) {
        return jdbc.sql("""
                insert into api.key (id, digest, name, role, region, unit, account, created_by, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                    on conflict (id) do nothing""")
                .params(key.id(), digest, key.name(), key.grant().role().name(), key.grant().region(),
                        key.grant().unit(), key.account(), key.createdBy(), utc(key.createdAt()))
                .update() == 1;
    }

    List<Key> within(String regionPrefix) {
        return jdbc.sql("select * from api.key where starts_with(region, ?) order by created_at desc, id")
                .param(regionPrefix).query((row, _) -> key(row)).list();
    }

    Optional<Key> find(UUID id) {
        return jdbc.sql("select * from api.key where id = ?").param(id).query((row, _) -> key(row)).optional();
    }

    Optional<Key> byDigest(byte[] digest) {
        return jdbc.sql("select * from api.key where digest = ? and revoked_at is null").param(digest)
                .query((row, _) -> key(row)).optional();
    }

    void revoke(UUID id, UUID by, Instant at) {
        jdbc.sql("update api.key set revoked_by = ?, revoked_at = ? where id = ? and revoked_at is null")
                .params(by, utc(at), id).update();
    }

    void usedOn(UUID id, LocalDate day) {
        jdbc.sql("update api.key set last_used_on = ? where id = ?").params(day, id).update();
    }

    /** Whether this is the first request with that idempotency key; waits for one that is being answered. */
    boolean addRequest(UUID key, byte[] idempotency, byte[] body, Instant at) {
        return jdbc.sql("""
                insert into api.request (key, idempotency, body, at)
                values (?, ?, ?, ?)
                    on conflict do nothing""").params(key, idempotency, body, utc(at)).update() == 1;
    }

    byte[] body(UUID key, byte[] idempotency) {
        return jdbc.sql("select body from api.request where key = ? and idempotency = ?").params(key, idempotency)
                .query(byte[].class).single();
    }

    int forgetRequestsBefore(Instant at) {
        return jdbc.sql("delete from api.request where at < ?").param(utc(at)).update();
    }

    private static Key key(ResultSet row) throws SQLException {
        var revokedAt = row.getObject("revoked_at", OffsetDateTime.class);
        return new Key(row.getObject("id", UUID.class), row.getString("name"),
                new Grant(Role.valueOf(row.getString("role")), row.getString("region"), row.getString("unit")),
                row.getObject("account", UUID.class), row.getObject("created_by", UUID.class),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                revokedAt == null ? null : revokedAt.toInstant(), row.getObject("last_used_on", LocalDate.class));
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
