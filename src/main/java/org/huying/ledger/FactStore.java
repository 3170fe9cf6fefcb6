package org.huying.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The ledger's SQL. */
@Repository
class FactStore {

    /** What the trigger says of a fact whose day is sealed. */
    private static final String SEALED = "LG001";

    private static final String FACTS = """
            select subject, seq, region, at, actor, kind, payload, encode(prev, 'hex') as prev,
                   encode(hash, 'hex') as hash
              from ledger.fact
            """;

    private final JdbcClient jdbc;

    FactStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds the fact; false if the subject already has a fact of that number. */
    boolean add(Fact fact) {
        try {
            return jdbc.sql("""
                    insert into ledger.fact (subject, seq, region, at, actor, kind, payload, prev, hash)
                    values (?, ?, ?, ?, ?, ?, ?, decode(?, 'hex'), decode(?, 'hex'))
                        on conflict do nothing""")
                    .params(fact.subject(), fact.seq(), fact.region(), utc(fact.at()), fact.actor(), fact.kind(),
                            fact.payload(), fact.prev(), fact.hash())
                    .update() == 1;
        } catch (UncategorizedSQLException e) {
            if (e.getSQLException() instanceof SQLException cause && SEALED.equals(cause.getSQLState())) {
                throw new IllegalArgumentException("The day of %s is sealed: record fact %d of %s with the present time"
                        .formatted(fact.at(), fact.seq(), fact.subject()), e);
            }
            throw e;
        }
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
        return jdbc.sql(FACTS + """
                 where subject = ?
                 order by seq""").param(subject).query(FactStore::fact).list();
    }

    List<Fact> facts(Collection<String> subjects) {
        return jdbc.sql(FACTS + """
                 where subject = any(?)
                 order by subject, seq""").param(subjects.toArray(String[]::new)).query(FactStore::fact).list();
    }

    List<String> subjects(String beginning, String regionPrefix, Instant from, Instant until) {
        return jdbc.sql("""
                select distinct subject
                  from ledger.fact
                 where at >= ? and at < ?
                   and starts_with(subject, ?)
                   and starts_with(region, ?)
                 order by subject""").params(utc(from), utc(until), beginning, regionPrefix).query(String.class)
                .list();
    }

    List<Deed> deeds(String actor, int newest) {
        return jdbc.sql("""
                select *
                  from (select subject, seq, kind, at,
                               count(*) over (partition by split_part(subject, '/', 1), kind) as times,
                               row_number() over (partition by split_part(subject, '/', 1), kind
                                                      order by at desc, subject, seq desc) as n
                          from ledger.fact
                         where starts_with(actor, 'DEPUTY/')
                           and actor collate "C" >= :actor
                           and actor collate "C" < :actor || chr(1114111)) as deed
                 where n <= :newest
                 order by at desc, subject, seq desc""").param("actor", actor).param("newest", newest)
                .query((row, _) -> new Deed(row.getString("subject"), row.getInt("seq"), row.getString("kind"),
                        row.getObject("at", OffsetDateTime.class).toInstant(), row.getInt("times")))
                .list();
    }

    /** The first facts of a day, in the order they are sealed in. */
    List<Fact> of(LocalDate day, int most) {
        return jdbc.sql(FACTS + """
                 where at >= ? and at < ?
                 order by at, subject, seq
                 limit ?""").params(utc(Seal.startOf(day)), utc(Seal.startOf(day.plusDays(1))), most)
                .query(FactStore::fact).list();
    }

    /** The facts of a day that come after this one. */
    List<Fact> after(Fact last, LocalDate day, int most) {
        return jdbc.sql(FACTS + """
                 where (at, subject, seq) > (?, ?, ?) and at < ?
                 order by at, subject, seq
                 limit ?""")
                .params(utc(last.at()), last.subject(), last.seq(), utc(Seal.startOf(day.plusDays(1))), most)
                .query(FactStore::fact).list();
    }

    /** The words that are left of a subject, by their digest. Words that were tampered with are not given out. */
    Map<String, Words> words(String subject) {
        return words(List.of(subject)).getOrDefault(subject, Map.of());
    }

    /** The same of many, by subject. */
    Map<String, Map<String, Words>> words(Collection<String> subjects) {
        var words = new HashMap<String, Map<String, Words>>();
        jdbc.sql("""
                select subject, encode(digest, 'hex') as digest, encode(salt, 'hex') as salt, text
                  from ledger.words
                 where subject = any(?)""").param(subjects.toArray(String[]::new)).query(row -> {
            String subject = row.getString("subject");
            var one = new Words(row.getString("text"), row.getString("salt"), row.getString("digest"));
            if (!one.isWhole()) {
                throw new IllegalStateException(
                        "The words %s of %s do not fit their digest".formatted(one.digest(), subject));
            }
            words.computeIfAbsent(subject, _ -> new HashMap<>()).put(one.digest(), one);
        });
        return words;
    }

    void erase(String subject) {
        jdbc.sql("delete from ledger.words where subject = ?").param(subject).update();
    }

    void erase(String subject, List<Integer> steps) {
        jdbc.sql("delete from ledger.words where subject = ? and seq = any(?)").param(subject)
                .param(steps.toArray(Integer[]::new)).update();
    }

    void forget(String subject, List<String> digests) {
        jdbc.sql("delete from ledger.words where subject = ? and encode(digest, 'hex') = any(?)").param(subject)
                .param(digests.toArray(String[]::new)).update();
    }

    private static Fact fact(ResultSet row, int number) throws SQLException {
        return new Fact(row.getString("subject"), row.getInt("seq"), row.getString("region"),
                row.getObject("at", OffsetDateTime.class).toInstant(), row.getString("actor"), row.getString("kind"),
                row.getString("payload"), row.getString("prev"), row.getString("hash"));
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
