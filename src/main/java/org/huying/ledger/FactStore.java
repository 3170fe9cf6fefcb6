package org.huying.ledger;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The ledger's SQL. */
@Repository
class FactStore {

    private final JdbcClient jdbc;

    FactStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds the fact; false if the subject already has a fact of that number. */
    boolean add(Fact fact) {
        return jdbc.sql("""
                insert into ledger.fact (subject, seq, region, at, actor, kind, payload, prev, hash)
                values (?, ?, ?, ?, ?, ?, ?, decode(?, 'hex'), decode(?, 'hex'))
                    on conflict do nothing""")
                .params(fact.subject(), fact.seq(), fact.region(), fact.at().atOffset(ZoneOffset.UTC), fact.actor(),
                        fact.kind(), fact.payload(), fact.prev(), fact.hash())
                .update() == 1;
    }

    void add(Fact fact, List<Words> words) {
        for (Words one : words) {
            jdbc.sql("""
                    insert into ledger.words (subject, seq, digest, salt, text)
                    values (?, ?, decode(?, 'hex'), decode(?, 'hex'), ?)
                        on conflict do nothing""")
                    .params(fact.subject(), fact.seq(), one.digest(), one.salt(), one.toString()).update();
        }
    }

    List<Fact> facts(String subject) {
        return jdbc.sql("""
                select subject, seq, region, at, actor, kind, payload, encode(prev, 'hex') as prev,
                       encode(hash, 'hex') as hash
                  from ledger.fact
                 where subject = ?
                 order by seq""").param(subject)
                .query((row, _) -> new Fact(row.getString("subject"), row.getInt("seq"), row.getString("region"),
                        row.getObject("at", OffsetDateTime.class).toInstant(), row.getString("actor"),
                        row.getString("kind"), row.getString("payload"), row.getString("prev"),
                        row.getString("hash")))
                .list();
    }

    /** The words that are left of a subject, by their digest. */
    Map<String, Words> words(String subject) {
        var words = new HashMap<String, Words>();
        jdbc.sql("""
                select encode(digest, 'hex') as digest, encode(salt, 'hex') as salt, text
                  from ledger.words
                 where subject = ?""").param(subject).query(row -> {
            words.put(row.getString("digest"),
                    new Words(row.getString("text"), row.getString("salt"), row.getString("digest")));
        });
        return words;
    }

    void erase(String subject) {
        jdbc.sql("delete from ledger.words where subject = ?").param(subject).update();
    }
}
