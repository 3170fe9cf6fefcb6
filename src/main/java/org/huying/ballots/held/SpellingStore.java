package org.huying.ballots.held;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.huying.people.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of spellings that are one name. */
@Repository
class SpellingStore {

    private final JdbcClient jdbc;

    SpellingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Spelling> all(String poll) {
        return jdbc.sql("select * from ballots.spelling where poll = ? order by spelling collate \"C\"").param(poll)
                .query((row, _) -> new Spelling(row.getString("spelling"), row.getString("meant"),
                        row.getString("proposed_by"), row.getString("proposer"), row.getString("confirmer")))
                .list();
    }

    /** What two tellers agree on. */
    SortedMap<String, String> same(String poll) {
        var same = new TreeMap<String, String>();
        all(poll).stream().filter(Spelling::isConfirmed).forEach(one -> same.put(one.spelling(), one.meant()));
        return same;
    }

    boolean propose(String poll, String spelling, String meant, Person person) {
        return jdbc.sql("""
                insert into ballots.spelling (poll, spelling, meant, proposed_by, proposer)
                values (?, ?, ?, ?, ?)
                    on conflict do nothing""").params(poll, spelling, meant, person.account(), person.name())
                .update() == 1;
    }

    /** {@code names.json} as it is signed; empty where it is not. */
    String signed(String poll) {
        return jdbc.sql("select names from ballots.poll where id = ?").param(poll).query(String.class).single();
    }

    void sign(String poll, String names) {
        jdbc.sql("update ballots.poll set names = ? where id = ?").params(names, poll).update();
    }

    boolean confirm(String poll, String spelling, Person person) {
        return jdbc.sql("""
                update ballots.spelling
                   set confirmed_by = ?, confirmer = ?
                 where poll = ? and spelling = ? and confirmed_by = '' and proposed_by <> ?""")
                .params(person.account(), person.name(), poll, spelling, person.account()).update() == 1;
    }

    boolean withdraw(String poll, String spelling) {
        return jdbc.sql("delete from ballots.spelling where poll = ? and spelling = ? and confirmed_by = ''")
                .params(poll, spelling).update() == 1;
    }
}
