package org.huying.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of keeping accounts: those of people who work here, which have a password. */
@Repository
class KeepingStore {

    private static final String WITHIN = """
            (exists (select
                       from people.account_grant g, unnest(?::varchar[]) reach
                      where g.account = account.id and starts_with(g.region, reach))
             or not exists (select from people.account_grant g where g.account = account.id)
                and exists (select from unnest(?::varchar[]) reach where starts_with(account.home, reach)))""";

    private final JdbcClient jdbc;

    KeepingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One page in order of logins, those after the given one. */
    List<Account> list(List<String> reach, String search, String after, int most) {
        String[] prefixes = reach.toArray(String[]::new);
        return with(jdbc.sql("""
                select account.*, null::timestamptz as signed_in_at
                  from people.account
                 where password <> ''
                   and login > ?
                   and (strpos(name, ?) > 0 or strpos(login, lower(?)) > 0)
                   and %s
                 order by login
                 limit ?""".formatted(WITHIN)).params(after, search, search, prefixes, prefixes, most)
                .query((row, _) -> account(row)).list());
    }

    int count(List<String> reach) {
        String[] prefixes = reach.toArray(String[]::new);
        return jdbc.sql("select count(*) from people.account where password <> '' and open and " + WITHIN)
                .params(prefixes, prefixes).query(Integer.class).single();
    }

    Optional<Account> find(UUID id) {
        return with(jdbc.sql("""
                select account.*, (select max(started_at) from people.session where account = account.id) as signed_in_at
                  from people.account
                 where id = ?
                   and password <> ''""").param(id).query((row, _) -> account(row)).list()).stream().findFirst();
    }

    private List<Account> with(List<Account> accounts) {
        Map<UUID, List<Granted>> grants = jdbc.sql("""
                select account, role, region, unit
                  from people.account_grant
                 where account = any(?)
                 order by role, region, unit""").param(accounts.stream().map(Account::id).toArray(UUID[]::new))
                .query((row, _) -> new Granted(row.getObject("account", UUID.class), grant(row))).stream()
                .collect(Collectors.groupingBy(Granted::account));
        return accounts.stream().map(one -> new Account(one.id(), one.login(), one.name(), one.open(),
                one.mustChange(), one.home(), one.signedInAt(),
                grants.getOrDefault(one.id(), List.of()).stream().map(Granted::grant).toList())).toList();
    }

    private record Granted(UUID account, Grant grant) {
    }

    /** The grants of all accounts that can sign in. */
    List<Grant> grantsInForce() {
        return jdbc.sql("""
                select distinct role, region, unit
                  from people.account_grant
                  join people.account on account.id = account_grant.account and account.open
                 where account.password <> ''""").query((row, _) -> grant(row)).list();
    }

    void add(UUID id, String login, String name, String password, String home) {
        jdbc.sql("""
                insert into people.account (id, login, name, password, must_change, home)
                values (?, ?, ?, ?, true, ?)""").params(id, login, name, password, home).update();
    }

    boolean isTaken(String login) {
        return jdbc.sql("select exists (select from people.account where login = ?)").param(login)
                .query(Boolean.class).single();
    }

    void rename(UUID id, String name) {
        jdbc.sql("update people.account set name = ? where id = ?").params(name, id).update();
    }

    void open(UUID id, boolean open) {
        jdbc.sql("update people.account set open = ? where id = ?").params(open, id).update();
    }

    /** Sets the password and ends every session but the one given. */
    void password(UUID id, String encoded, boolean mustChange, byte[] keptSession) {
        jdbc.sql("update people.account set password = ?, must_change = ? where id = ?")
                .params(encoded, mustChange, id).update();
        jdbc.sql("delete from people.session where account = ? and token <> ?").params(id, keptSession).update();
    }

    String password(UUID id) {
        return jdbc.sql("select password from people.account where id = ?").param(id).query(String.class).single();
    }

    boolean add(UUID id, Grant grant) {
        return jdbc.sql("""
                insert into people.account_grant (account, role, region, unit)
                values (?, ?, ?, ?)
                    on conflict do nothing""").params(id, grant.role().name(), grant.region(), grant.unit())
                .update() == 1;
    }

    boolean remove(UUID id, Grant grant) {
        return jdbc.sql("delete from people.account_grant where account = ? and role = ? and region = ? and unit = ?")
                .params(id, grant.role().name(), grant.region(), grant.unit()).update() == 1;
    }

    /** How far the administrators reach who can sign in; held until the transaction ends, so two cannot remove each other. */
    List<String> administrators() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('people.administrators'))").query(row -> {
        });
        return jdbc.sql("""
                select region
                  from people.account_grant
                  join people.account on account.id = account_grant.account and account.open
                 where role = 'ADMINISTRATOR'
                   and account.password <> ''""").query(String.class).list();
    }

    void record(UUID id, Instant at, Person by, AccountAct act, @Nullable Grant grant, String text) {
        jdbc.sql("""
                insert into people.account_change (account, at, by_name, by, kind, role, region, unit, text)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(id, at.atOffset(ZoneOffset.UTC), by.name(), by.account(), act.name(),
                        grant == null ? "" : grant.role().name(), grant == null ? "" : grant.region(),
                        grant == null ? "" : grant.unit(), text)
                .update();
    }

    List<Account.Change> changes(UUID id) {
        return jdbc.sql("select * from people.account_change where account = ? order by seq desc limit 200").param(id)
                .query((row, _) -> new Account.Change(row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("by_name"), AccountAct.valueOf(row.getString("kind")),
                        row.getString("role").isEmpty() ? null : grant(row), row.getString("text")))
                .list();
    }

    private static Account account(ResultSet row) throws SQLException {
        var at = row.getObject("signed_in_at", OffsetDateTime.class);
        return new Account(row.getObject("id", UUID.class), row.getString("login"), row.getString("name"),
                row.getBoolean("open"), row.getBoolean("must_change"), row.getString("home"),
                at == null ? null : at.toInstant(), List.of());
    }

    private static Grant grant(ResultSet row) throws SQLException {
        return new Grant(Role.valueOf(row.getString("role")), row.getString("region"), row.getString("unit"));
    }
}
