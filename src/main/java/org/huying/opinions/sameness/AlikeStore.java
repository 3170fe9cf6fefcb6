package org.huying.opinions.sameness;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.huying.opinions.OpinionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of what can be alike. */
@Repository
class AlikeStore {

    private final JdbcClient jdbc;

    AlikeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is compared of one opinion; title and body are empty while only the person's own words tell. */
    record Line(OpinionId id, String region, State state, String title, String body, java.time.Instant filedAt,
            String changed) {
    }

    /** Whether it waits for the station, is an open matter, a matter that is over, or nothing to be joined. */
    enum State {
        WAITING, OPEN, OVER, GONE
    }

    /** A waiting opinion, or one that is no longer there for others. What became a matter is told by the matter. */
    void waiting(OpinionId id, String region, boolean still) {
        jdbc.sql("""
                insert into opinions.alike (opinion, region, state)
                values (?, ?, ?)
                    on conflict (opinion) do update
                   set state = excluded.state, title = '', body = '', changed = pg_current_xact_id()
                 where alike.state in ('WAITING', 'GONE')""")
                .params(id.value(), region, (still ? State.WAITING : State.GONE).name()).update();
    }

    void matter(OpinionId id, String region, State state, String title, String body) {
        jdbc.sql("""
                insert into opinions.alike (opinion, region, state, title, body)
                values (?, ?, ?, ?, ?)
                    on conflict (opinion) do update
                   set state = excluded.state, title = excluded.title, body = excluded.body,
                       changed = pg_current_xact_id()""")
                .params(id.value(), region, state.name(), title, body).update();
    }

    /** Its words are others now, or gone. */
    void touch(OpinionId id) {
        jdbc.sql("update opinions.alike set changed = pg_current_xact_id() where opinion = ?").param(id.value())
                .update();
    }

    private static final String LINE = """
            select alike.opinion, alike.region, alike.state, title, body, filed_at, changed::text
              from opinions.alike join opinions.opinion on opinion.id = alike.opinion
            """;

    private static final org.springframework.jdbc.core.RowMapper<Line> READ = (row, _) -> new Line(
            new OpinionId(row.getString("opinion")), row.getString("region"), State.valueOf(row.getString("state")),
            row.getString("title"), row.getString("body"),
            row.getObject("filed_at", OffsetDateTime.class).toInstant(), row.getString("changed"));

    List<Line> lines(Collection<String> ids) {
        return jdbc.sql(LINE + " where alike.opinion = any(?)").param(ids.toArray(String[]::new)).query(READ).list();
    }

    /** What is open or waits in the street, for topics. */
    List<Line> alive(String street, java.time.Instant since) {
        return jdbc.sql(LINE + """
                 where left(alike.region, 9) = ? and state <> 'GONE' and filed_at >= ?
                 order by alike.opinion""").params(street, since.atOffset(java.time.ZoneOffset.UTC)).query(READ).list();
    }

    /** Up to this every transaction is over: nothing below it can still appear. */
    String horizon() {
        return jdbc.sql("select pg_snapshot_xmin(pg_current_snapshot())::text").query(String.class).single();
    }

    /** What changed from one mark up to another, in the order of its transactions. */
    List<Line> changed(String from, String until, Optional<Line> after, int many) {
        return jdbc.sql(LINE + """
                 where changed >= ?::xid8 and changed < ?::xid8
                   and (changed, alike.opinion) > (?::xid8, ?)
                 order by changed, alike.opinion
                 limit ?""").param(from).param(until).param(after.map(Line::changed).orElse("0"))
                .param(after.map(line -> line.id().value()).orElse("")).param(many).query(READ).list();
    }

    /**
     * Everything, for an index that begins. Where to begin is said of both tables: of one alone the other is read from its
     * start each time, which takes half an hour for a million.
     */
    List<Line> all(Optional<Line> after, int many) {
        String last = after.map(line -> line.id().value()).orElse("");
        return jdbc.sql(LINE + """
                 where alike.opinion > ? and opinion.id > ?
                 order by alike.opinion
                 limit ?""").param(last).param(last).param(many).query(READ).list();
    }

    /** Which database this is; marks of another one say nothing here. */
    String database() {
        return jdbc.sql("""
                select system_identifier::text || '-' || oid
                  from pg_control_system(), pg_database
                 where datname = current_database()""").query(String.class).single();
    }

    /** Opinions that were accepted, also those taken back since, that nobody has told about, in their order. */
    List<OpinionId> untold(Optional<OpinionId> after, int many) {
        return jdbc.sql("""
                select id
                  from opinions.opinion
                 where stage in ('Accepted', 'Withdrawn') and id > ?
                   and not exists (select from opinions.alike where alike.opinion = opinion.id)
                 order by id
                 limit ?""").param(after.map(OpinionId::value).orElse("")).param(many)
                .query((row, _) -> new OpinionId(row.getString("id"))).list();
    }
}
