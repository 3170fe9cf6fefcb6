package org.huying.opinions;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of listed words and of what they mark. */
@Repository
class WordStore {

    private final JdbcClient jdbc;

    WordStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<String> words() {
        return jdbc.sql("select word from opinions.listed_word order by word").query(String.class).list();
    }

    int add(List<String> words, String actor, Instant at) {
        return jdbc.sql("""
                insert into opinions.listed_word (word, added_by, added_at)
                select unnest(?), ?, ?
                    on conflict do nothing""")
                .params(words.toArray(String[]::new), actor, at.atOffset(ZoneOffset.UTC)).update();
    }

    void remove(String word) {
        jdbc.sql("delete from opinions.listed_word where word = ?").param(word).update();
    }

    void flag(OpinionId id, List<String> words) {
        jdbc.sql("""
                insert into opinions.flag (opinion, words) values (?, ?)
                    on conflict (opinion) do update set words = excluded.words""")
                .params(id.value(), words.toArray(String[]::new)).update();
    }

    void unflag(OpinionId id) {
        jdbc.sql("delete from opinions.flag where opinion = ?").param(id.value()).update();
    }
}
