package org.huying.opinions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.huying.calendar.Deadline;
import org.huying.search.Bigrams;
import org.huying.vault.SpeakerId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of opinions: one row per opinion for lists and queues; what happened lies in the ledger. */
@Repository
class OpinionStore {

    private static final int EXCERPT = 60;
    private static final Pattern NUMBER = Pattern.compile("\\d{9}-\\d{2}-\\d{6}");

    private final JdbcClient jdbc;

    OpinionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(String region, @Nullable SpeakerId speaker) {
    }

    /** The next number of the street in that year. */
    OpinionId next(String region, int year) {
        String street = region.substring(0, 9);
        int number = jdbc.sql("""
                insert into opinions.counter (street, year, last)
                values (?, ?, 1)
                    on conflict (street, year) do update
                   set last = counter.last + 1
             returning last""").params(street, year).query(Integer.class).single();
        return new OpinionId("%s-%02d-%06d".formatted(street, year % 100, number));
    }

    /** The same filing that comes at the same moment waits until this transaction has ended. */
    void hold(UUID filing) {
        jdbc.sql("select pg_advisory_xact_lock(?)").param(filing.getLeastSignificantBits())
                .query((RowCallbackHandler) _ -> {
                });
    }

    void add(OpinionId id, String region, Step.Filed filed, @Nullable SpeakerId speaker, UUID filing, FollowKey key,
            Instant at) {
        String text = filed.text().toString().replaceAll("\\s+", " ");
        jdbc.sql("""
                insert into opinions.opinion (id, region, station, channel, stage, excerpt, filed_at, tell_by, speaker,
                                              filing, follow, provisional)
                values (?, ?, ?, ?, 'Waiting', ?, ?, ?, ?, ?, ?, ?)""").param(id.value()).param(region)
                .param(filed.station()).param(filed.channel().name())
                .param(text.substring(0,
                        text.offsetByCodePoints(0, Math.min(EXCERPT, text.codePointCount(0, text.length())))))
                .param(at.atOffset(ZoneOffset.UTC)).param(filed.tellBy().due())
                .param(speaker == null ? null : speaker.value()).param(FollowKey.digest(filing)).param(key.digest())
                .param(filed.tellBy().provisional() ? filed.tellBy().calendarVersion() : null).update();
        jdbc.sql("insert into opinions.text (opinion, bigrams) values (?, ?::tsvector)")
                .params(id.value(), Bigrams.vector(filed.text().toString(), filed.place().toString())).update();
    }

    void update(OpinionId id, Stage stage) {
        jdbc.sql("update opinions.opinion set stage = ?, provisional = ? where id = ?")
                .param(stage.getClass().getSimpleName()).param(provisional(stage)).param(id.value()).update();
    }

    /** The version of the calendar by which the oldest day of the screening that rests on unknown days was reckoned. */
    private static @Nullable String provisional(Stage stage) {
        return Stream.of(Due.SCREENING, Due.ADDING).flatMap(due -> Stream.ofNullable(stage.day(due)))
                .filter(Deadline::provisional).map(Deadline::calendarVersion).min(String::compareTo).orElse(null);
    }

    /** What is being screened and has a day that rests on unknown days, last looked at by another version of the calendar. */
    List<OpinionId> provisional(String version, int most) {
        return jdbc.sql("""
                select id
                  from opinions.opinion
                 where provisional is not null
                   and provisional <> ?
                   and stage in ('Waiting', 'Asked')
                 order by id
                 limit ?""").params(version, most).query((row, _) -> new OpinionId(row.getString("id"))).list();
    }

    /** How many of those there are; an empty version has looked at none. */
    int resting(String version) {
        return jdbc.sql("""
                select count(*)
                  from opinions.opinion
                 where provisional is not null
                   and provisional <> ?
                   and stage in ('Waiting', 'Asked')""").param(version).query(Integer.class).single();
    }

    /** This version of the calendar has looked at it; its day is that one, and some day still rests on unknown days or none. */
    void looked(OpinionId id, LocalDate tellBy, @Nullable String provisional) {
        jdbc.sql("update opinions.opinion set tell_by = ?, provisional = ? where id = ?").param(tellBy)
                .param(provisional).param(id.value()).update();
    }

    /** Erases what the person's words have left outside the ledger. */
    void erase(OpinionId id) {
        jdbc.sql("update opinions.opinion set excerpt = '' where id = ?").param(id.value()).update();
        jdbc.sql("delete from opinions.text where opinion = ?").param(id.value()).update();
    }

    Optional<OpinionId> byFiling(UUID filing) {
        return jdbc.sql("select id from opinions.opinion where filing = ?").param(FollowKey.digest(filing))
                .query((row, _) -> new OpinionId(row.getString("id"))).optional();
    }

    Optional<OpinionId> byFollow(FollowKey key) {
        return jdbc.sql("select id from opinions.opinion where follow = ?").param(key.digest())
                .query((row, _) -> new OpinionId(row.getString("id"))).optional();
    }

    Optional<Row> find(OpinionId id) {
        return jdbc.sql("select region, speaker from opinions.opinion where id = ?").param(id.value())
                .query((row, _) -> {
                    UUID speaker = row.getObject("speaker", UUID.class);
                    return new Row(row.getString("region"), speaker == null ? null : new SpeakerId(speaker));
                }).optional();
    }

    /** Some rows at once, by number. */
    Map<String, Row> rows(List<String> ids) {
        var rows = new HashMap<String, Row>();
        jdbc.sql("select id, region, speaker from opinions.opinion where id = any(?)")
                .param(ids.toArray(String[]::new)).query(row -> {
                    UUID speaker = row.getObject("speaker", UUID.class);
                    rows.put(row.getString("id"),
                            new Row(row.getString("region"), speaker == null ? null : new SpeakerId(speaker)));
                });
        return rows;
    }

    /** The newest opinions that became matters. */
    List<OpinionId> newestAccepted(int most) {
        return jdbc.sql("""
                select id
                  from opinions.opinion
                 where stage = 'Accepted'
                 order by filed_at desc
                 limit ?""").param(most).query((row, _) -> new OpinionId(row.getString("id"))).list();
    }

    List<Queued> queue(List<String> stations) {
        return jdbc.sql("""
                select id, region, channel, excerpt, filed_at, tell_by, stage, flag.words
                  from opinions.opinion left join opinions.flag on flag.opinion = opinion.id
                 where station = any(?)
                   and stage in ('Waiting', 'Asked')
                 order by flag.words is null, stage desc, tell_by, filed_at
                 limit 200""").param(stations.toArray(String[]::new)).query((row, _) -> queued(row)).list();
    }

    List<Listed> list(Search wanted, String within, String value) {
        if (wanted.words().isTooShort()) {
            return List.of();
        }
        var values = new ArrayList<Object>(List.of(value));
        var where = new StringBuilder(within);
        if (!wanted.stage().isEmpty()) {
            where.append(" and stage = ?");
            values.add(wanted.stage());
        }
        if (NUMBER.matcher(wanted.words().typed()).matches()) {
            where.append(" and id = ?");
            values.add(wanted.words().typed());
        } else if (!wanted.words().isEmpty()) {
            where.append(" and id in (select opinion from opinions.text where bigrams @@ ?::tsquery)");
            values.add(wanted.words().condition());
        }
        if (wanted.since() != null) {
            where.append(" and filed_at >= ?");
            values.add(wanted.since().atOffset(ZoneOffset.UTC));
        }
        if (wanted.after() != null) {
            where.append(" and (filed_at, id) < (?, ?)");
            values.add(wanted.after().at().atOffset(ZoneOffset.UTC));
            values.add(wanted.after().id());
        }
        return jdbc.sql("""
                select id, region, station, channel, stage, excerpt, filed_at, tell_by
                  from opinions.opinion
                 where %s
                 order by filed_at desc, id desc
                 limit %d""".formatted(where, wanted.limit())).params(values)
                .query((row, _) -> new Listed(new OpinionId(row.getString("id")), row.getString("region"),
                        row.getString("station"), Channel.valueOf(row.getString("channel")), row.getString("stage"),
                        row.getString("excerpt"), row.getObject("filed_at", OffsetDateTime.class).toInstant(),
                        row.getObject("tell_by", LocalDate.class)))
                .list();
    }

    /** How many wait at these stations, all of them, while the queue shows the most urgent. */
    int waiting(List<String> stations) {
        return jdbc
                .sql("select count(*) from opinions.opinion where station = any(?) and stage in ('Waiting', 'Asked')")
                .param(stations.toArray(String[]::new)).query(Integer.class).single();
    }

    List<Queued> of(List<SpeakerId> speakers) {
        return jdbc.sql("""
                select id, region, channel, excerpt, filed_at, tell_by, stage, null::varchar[] as words
                  from opinions.opinion
                 where speaker = any(?)
                 order by filed_at desc
                 limit 100""").param(speakers.stream().map(SpeakerId::value).toArray(UUID[]::new))
                .query((row, _) -> queued(row)).list();
    }

    private static Queued queued(ResultSet row) throws SQLException {
        return new Queued(new OpinionId(row.getString("id")), row.getString("region"),
                Channel.valueOf(row.getString("channel")), row.getString("excerpt"),
                row.getObject("filed_at", OffsetDateTime.class).toInstant(), row.getObject("tell_by", LocalDate.class),
                row.getString("stage").equals("Asked"), row.getArray("words") == null ? List.of()
                        : java.util.Arrays.asList((String[]) row.getArray("words").getArray()));
    }
}
