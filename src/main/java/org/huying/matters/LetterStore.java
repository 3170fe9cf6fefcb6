package org.huying.matters;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of the letters of outcomes. */
@Repository
class LetterStore {

    private final JdbcClient jdbc;

    LetterStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The letters in force at a place, the longest region prefix of each outcome. */
    List<Letter> letters(String region) {
        return jdbc.sql("""
                select distinct on (outcome) outcome, letter, region, basis, set_by
                  from matters.letter
                 where starts_with(?, region)
                 order by outcome, length(region) desc""").param(region)
                .query((row, _) -> new Letter(Outcome.valueOf(row.getString("outcome")), row.getString("letter"),
                        row.getString("region"), row.getString("basis"), row.getString("set_by")))
                .list();
    }

    void put(Letter letter, Instant at) {
        jdbc.sql("""
                insert into matters.letter (region, outcome, letter, basis, set_by, set_at)
                values (?, ?, ?, ?, ?, ?)
                    on conflict (region, outcome) do update
                   set letter = excluded.letter, basis = excluded.basis, set_by = excluded.set_by,
                       set_at = excluded.set_at""")
                .params(letter.region(), letter.outcome().name(), letter.letter(), letter.basis(), letter.setBy(),
                        at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
