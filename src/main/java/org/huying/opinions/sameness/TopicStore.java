package org.huying.opinions.sameness;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huying.opinions.OpinionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of topics. */
@Repository
class TopicStore {

    private final JdbcClient jdbc;

    TopicStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    TopicWeight weight(String region, LocalDate on) {
        return jdbc.sql("""
                select *
                  from opinions.topic_weight
                 where starts_with(?, region) and valid_from <= ?
                 order by length(region) desc, valid_from desc, set_at desc nulls last
                 limit 1""").params(region, on).query((row, _) -> weight(row)).single();
    }

    static TopicWeight weight(ResultSet row) throws SQLException {
        return new TopicWeight(row.getDouble("voices"), row.getDouble("growth"), row.getDouble("spread"),
                row.getDouble("days"), row.getInt("fewest"), row.getInt("recent_days"), row.getInt("window_days"),
                row.getString("version"), row.getString("basis"));
    }

    /** Whether something changed in the street since its topics were reckoned, or a day has passed. */
    boolean isDue(String street, LocalDate today) {
        return jdbc.sql("""
                select coalesce((select reckoned_on < :today
                                        or mark <= (select changed from opinions.alike
                                                     where left(region, 9) = :street
                                                     order by changed desc limit 1)
                                   from opinions.topic_reckoned
                                  where street = :street), true)""").param("today", today).param("street", street)
                .query(Boolean.class).single();
    }

    /** How many texts of each street there are to compare. */
    Map<String, Integer> counts() {
        var counts = new HashMap<String, Integer>();
        jdbc.sql(
                "select left(region, 9) as street, count(*) as texts from opinions.alike where state <> 'GONE' group by 1")
                .query(row -> {
                    counts.put(row.getString("street"), row.getInt("texts"));
                });
        return counts;
    }

    /** Whether this process reckons now and no other does; until the transaction ends. */
    boolean alone() {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtext('opinions.topic'))").query(Boolean.class).single();
    }

    /** What went along with what in the street, also what came from another street with its own. */
    Map<String, List<String>> along(String street) {
        var along = new HashMap<String, List<String>>();
        jdbc.sql("""
                with recursive along as (
                    select joined, opinion from opinions.voice where starts_with(joined, ?)
                    union
                    select voice.joined, voice.opinion
                      from opinions.voice join along on voice.joined = along.opinion
                )
                select joined, opinion from along order by opinion""").param(street).query(row -> {
            along.computeIfAbsent(row.getString("joined"), _ -> new java.util.ArrayList<>())
                    .add(row.getString("opinion"));
        });
        return along;
    }

    /** Members of the topics of a street as they stand. */
    Map<UUID, List<String>> members(String street) {
        var members = new HashMap<UUID, List<String>>();
        jdbc.sql("""
                select topic, opinion
                  from opinions.topic_member join opinions.topic on topic.id = topic_member.topic
                 where street = ?""").param(street).query(row -> {
            members.computeIfAbsent(row.getObject("topic", UUID.class), _ -> new java.util.ArrayList<>())
                    .add(row.getString("opinion"));
        });
        return members;
    }

    void replace(String street, Map<Topic, List<String>> topics, String mark, LocalDate today) {
        jdbc.sql("delete from opinions.topic where street = ?").param(street).update();
        topics.forEach((topic, members) -> {
            jdbc.sql("""
                    insert into opinions.topic (id, street, region, name, public, places, first_at, last_at,
                           voices, waiting, spread, recent, before, days, weeks, score, version, reckoned_on)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""").param(topic.id())
                    .param(street).param(topic.region()).param(topic.name()).param(topic.open())
                    .param(topic.places()).param(utc(topic.firstAt())).param(utc(topic.lastAt()))
                    .param(topic.voices()).param(topic.waiting()).param(topic.spread()).param(topic.recent())
                    .param(topic.before()).param(topic.days()).param(topic.weeks().toArray(Integer[]::new))
                    .param(topic.score()).param(topic.version()).param(today).update();
            jdbc.sql("insert into opinions.topic_member (topic, opinion) select ?, unnest(?)")
                    .params(topic.id(), members.toArray(String[]::new)).update();
        });
        jdbc.sql("""
                insert into opinions.topic_reckoned (street, mark, reckoned_on) values (?, ?::xid8, ?)
                    on conflict (street) do update set mark = excluded.mark, reckoned_on = excluded.reckoned_on""")
                .params(street, mark, today).update();
    }

    /** The hottest topics, of all streets or of one. */
    List<Topic> hottest(String regionPrefix, boolean onlyOpen, int most) {
        return jdbc.sql("""
                select *
                  from opinions.topic
                 where starts_with(street, ?) and (public or not ?)
                 order by score desc, id
                 limit ?""").params(regionPrefix.substring(0, Math.min(9, regionPrefix.length())), onlyOpen, most)
                .query((row, _) -> topic(row)).list();
    }

    Optional<Topic> find(UUID id) {
        return jdbc.sql("select * from opinions.topic where id = ?").param(id).query((row, _) -> topic(row)).optional();
    }

    List<OpinionId> members(UUID topic) {
        return jdbc.sql("select opinion from opinions.topic_member where topic = ? order by opinion").param(topic)
                .query((row, _) -> new OpinionId(row.getString("opinion"))).list();
    }

    /** Which of these their persons have taken back. */
    List<String> takenBack(Collection<String> ids) {
        return jdbc.sql("select id from opinions.opinion where id = any(?) and stage = 'Withdrawn'")
                .param(ids.toArray(String[]::new)).query(String.class).list();
    }

    Map<TopicUse, Instant> raised(UUID topic) {
        var raised = new java.util.EnumMap<TopicUse, Instant>(TopicUse.class);
        jdbc.sql("select raised_as, at from opinions.topic_raised where topic = ? and state = 'OPEN'").param(topic)
                .query(row -> {
                    raised.put(TopicUse.valueOf(row.getString("raised_as")),
                            row.getObject("at", OffsetDateTime.class).toInstant());
                });
        return raised;
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static Topic topic(ResultSet row) throws SQLException {
        return new Topic(row.getObject("id", UUID.class), row.getString("street"), row.getString("region"),
                row.getString("name"), row.getBoolean("public"), row.getString("places"),
                row.getObject("first_at", OffsetDateTime.class).toInstant(),
                row.getObject("last_at", OffsetDateTime.class).toInstant(), row.getInt("voices"),
                row.getInt("waiting"), row.getInt("spread"), row.getInt("recent"), row.getInt("before"),
                row.getInt("days"), Arrays.asList((Integer[]) row.getArray("weeks").getArray()),
                row.getDouble("score"), row.getString("version"), row.getObject("reckoned_on", LocalDate.class));
    }
}
