package org.huying.matters;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.huying.Refused;
import org.huying.people.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The views of the list that people keep for themselves. Nobody sees another's. */
@Service
@Transactional
public class SavedViews {

    /** More tabs than this nobody finds their way in. */
    public static final int MOST = 8;

    /** The longest name, in characters. */
    public static final int LONGEST = 20;

    private final JdbcClient jdbc;
    private final Clock clock;

    SavedViews(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Keeps it; one of the same name is replaced. */
    public void save(Person person, String name, String query) {
        List<SavedView> kept = of(person);
        boolean replaces = kept.stream().anyMatch(one -> one.name().equals(name.strip()));
        new Refused.Incomplete().text(name, "name", LONGEST)
                .unless(replaces || kept.size() < MOST, "name", "matters.views-enough", MOST).check();
        jdbc.sql("""
                insert into matters.saved_view (id, account, name, query, at)
                values (?, ?, ?, ?, ?)
                    on conflict (account, name) do update
                   set query = excluded.query""")
                .params(UUID.randomUUID(), account(person), name.strip(), query,
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** In the order in which they were kept. */
    @Transactional(readOnly = true)
    public List<SavedView> of(Person person) {
        return jdbc.sql("select id, name, query from matters.saved_view where account = ? order by at, id")
                .param(account(person)).query(SavedView.class).list();
    }

    public void delete(Person person, UUID id) {
        jdbc.sql("delete from matters.saved_view where id = ? and account = ?").params(id, account(person)).update();
    }

    private static UUID account(Person person) {
        return UUID.fromString(person.account());
    }
}
