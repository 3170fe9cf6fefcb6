package org.huying.ballots.held;

import java.util.Map;
import java.util.TreeMap;
import org.huying.ballots.Marks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of what people said when their names were called. */
@Repository
class AnswerStore {

    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient jdbc;

    AnswerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<String, Marks> answers(String poll) {
        var answers = new TreeMap<String, Marks>();
        jdbc.sql("select voter, marks from ballots.answer where poll = ?").param(poll).query(row -> {
            answers.put(row.getString("voter"),
                    Marks.of(JSON.readValue(row.getString("marks"), new TypeReference<Map<String, String>>() {
                    })));
        });
        return answers;
    }

    void put(String poll, String voter, Marks marks) {
        jdbc.sql("""
                insert into ballots.answer (poll, voter, marks)
                values (?, ?, ?)
                    on conflict (poll, voter) do update
                   set marks = excluded.marks""").params(poll, voter, JSON.writeValueAsString(marks.marks())).update();
    }

    void remove(String poll, String voter) {
        jdbc.sql("delete from ballots.answer where poll = ? and voter = ?").params(poll, voter).update();
    }
}
