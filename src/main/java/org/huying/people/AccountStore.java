package org.huying.people;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of accounts and sessions. */
@Repository
class AccountStore {

    private final JdbcClient jdbc;

    AccountStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What signing in must know of an account. */
    record Login(UUID id, String password) {
    }

    Optional<UUID> idOf(String login) {
        return jdbc.sql("select id from people.account where login = ?").param(login).query(UUID.class).optional();
    }

    Optional<Login> byLogin(String login) {
        return jdbc.sql("select id, password from people.account where login = ? and open").param(login)
                .query((row, _) -> new Login(row.getObject("id", UUID.class), row.getString("password"))).optional();
    }

    Optional<String> name(UUID id) {
        return jdbc.sql("select name from people.account where id = ?").param(id).query(String.class).optional();
    }

    boolean isEmpty() {
        return jdbc.sql("select not exists (select from people.account)").query(Boolean.class).single();
    }

    void put(UUID id, String login, String name, String password) {
        jdbc.sql("""
                insert into people.account (id, login, name, password)
                values (?, ?, ?, ?)
                    on conflict (login) do update
                   set name = excluded.name,
                       password = coalesce(nullif(excluded.password, ''), people.account.password)""")
                .params(id, login, name, password).update();
    }

    void mustChange(String login) {
        jdbc.sql("update people.account set must_change = true where login = ?").param(login).update();
    }

    void grant(UUID account, List<Grant> grants) {
        jdbc.sql("delete from people.account_grant where account = ?").param(account).update();
        for (Grant grant : grants) {
            jdbc.sql("insert into people.account_grant (account, role, region, unit) values (?, ?, ?, ?)")
                    .params(account, grant.role().name(), grant.region(), grant.unit()).update();
        }
    }

    void grantToo(UUID account, Grant grant) {
        jdbc.sql("""
                insert into people.account_grant (account, role, region, unit)
                values (?, ?, ?, ?)
                    on conflict do nothing""").params(account, grant.role().name(), grant.region(), grant.unit())
                .update();
    }

    void withdraw(Grant grant) {
        jdbc.sql("delete from people.account_grant where role = ? and unit = ?")
                .params(grant.role().name(), grant.unit()).update();
    }

    void start(byte[] token, UUID account, Instant now, Instant end) {
        jdbc.sql("insert into people.session (token, account, started_at, ends_at) values (?, ?, ?, ?)")
                .params(token, account, utc(now), utc(end)).update();
    }

    void end(byte[] token) {
        jdbc.sql("delete from people.session where token = ?").param(token).update();
    }

    /** Who is signed in, and whether their password was given by somebody else. */
    Optional<Accounts.Session> session(byte[] token, Instant now) {
        var found = new ArrayList<Accounts.Session>();
        var grants = new ArrayList<Grant>();
        jdbc.sql("""
                select account.id, account.name, account.must_change, account_grant.role, account_grant.region, account_grant.unit
                  from people.session
                  join people.account on account.id = session.account and account.open
                  left join people.account_grant on account_grant.account = account.id
                 where session.token = ?
                   and session.ends_at > ?
                 order by account_grant.role, account_grant.region, account_grant.unit""").params(token, utc(now))
                .query(row -> {
                    if (row.getString("role") != null) {
                        grants.add(new Grant(Role.valueOf(row.getString("role")), row.getString("region"),
                                row.getString("unit")));
                    }
                    found.add(new Accounts.Session(
                            Person.of(row.getObject("id", UUID.class), row.getString("name"), grants),
                            row.getBoolean("must_change")));
                });
        return found.stream().findFirst();
    }

    Optional<Instant> codeIssuedAt(byte[] phone) {
        return jdbc.sql("select issued_at from people.phone_code where phone = ?").param(phone)
                .query(OffsetDateTime.class).optional().map(OffsetDateTime::toInstant);
    }

    void putCode(byte[] phone, byte[] code, Instant now) {
        jdbc.sql("""
                insert into people.phone_code (phone, code, issued_at, tries)
                values (?, ?, ?, 0)
                    on conflict (phone) do update
                   set code = excluded.code, issued_at = excluded.issued_at, tries = 0""")
                .params(phone, code, utc(now)).update();
    }

    /** Whether the code is the one issued since then; a right code is used up, a wrong one counts as a try. */
    boolean useCode(byte[] phone, byte[] code, Instant since, int tries) {
        int used = jdbc.sql("""
                delete from people.phone_code
                 where phone = ? and code = ? and issued_at > ? and tries < ?""")
                .params(phone, code, utc(since), tries).update();
        if (used == 0) {
            jdbc.sql("update people.phone_code set tries = tries + 1 where phone = ?").param(phone).update();
        }
        return used == 1;
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
