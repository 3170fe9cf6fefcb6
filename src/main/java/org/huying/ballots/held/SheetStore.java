package org.huying.ballots.held;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.huying.ballots.Marks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of paper ballots as two people read them. */
@Repository
class SheetStore {

    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient jdbc;

    SheetStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean takeEntry(String poll, int entry, String account, String name) {
        return jdbc.sql("""
                insert into ballots.teller (poll, entry, account, name)
                values (?, ?, ?, ?)
                    on conflict do nothing""").params(poll, entry, account, name).update() == 1;
    }

    /** The names of those who read the pile, by entry. */
    Map<Integer, Teller> tellers(String poll) {
        var tellers = new TreeMap<Integer, Teller>();
        jdbc.sql("select entry, account, name from ballots.teller where poll = ?").param(poll)
                .query(row -> {
                    tellers.put(row.getInt("entry"), new Teller(row.getString("account"), row.getString("name")));
                });
        return tellers;
    }

    void putSheet(String poll, int entry, int number, Marks marks) {
        jdbc.sql("""
                insert into ballots.sheet (poll, entry, number, marks)
                values (?, ?, ?, ?)
                    on conflict (poll, number, entry) do update
                   set marks = excluded.marks""")
                .params(poll, entry, number, JSON.writeValueAsString(marks.marks())).update();
    }

    /** The sheets of one reading, by number. */
    SortedMap<Integer, Marks> sheets(String poll, int entry) {
        var sheets = new TreeMap<Integer, Marks>();
        jdbc.sql("select number, marks from ballots.sheet where poll = ? and entry = ?").params(poll, entry)
                .query(row -> {
                    sheets.put(row.getInt("number"),
                            Marks.of(JSON.readValue(row.getString("marks"), new TypeReference<Map<String, String>>() {
                            })));
                });
        return sheets;
    }

    void removeSheets(String poll) {
        jdbc.sql("delete from ballots.sheet where poll = ?").param(poll).update();
    }
}
