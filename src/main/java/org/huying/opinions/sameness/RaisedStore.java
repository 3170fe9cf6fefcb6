package org.huying.opinions.sameness;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huying.opinions.OpinionId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of topics that were raised. */
@Repository
class RaisedStore {

    private static final int MOST = 200;
    private static final String LINE = """
            select id, topic, street, name, cardinality(opinions) as opinions, by_actor, at, state, dealt_on
              from opinions.topic_raised
            """;

    private final JdbcClient jdbc;

    RaisedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One line: its words lie in the ledger. */
    record Row(long id, UUID topic, String street, String name, int opinions, String actor, Instant at,
            RaisedState state,
            @Nullable LocalDate dealtOn) {
    }

    /** Its number; none where the same is raised already and waits. */
    Optional<Long> add(Topic topic, TopicUse use, List<OpinionId> members, String actor, Instant at) {
        return jdbc.sql("""
                insert into opinions.topic_raised (topic, street, name, raised_as, opinions, by_actor, at)
                values (?, ?, ?, ?, ?, ?, ?)
                    on conflict (topic, raised_as) where state = 'OPEN' do nothing
                returning id""").param(topic.id()).param(topic.street()).param(topic.name()).param(use.name())
                .param(members.stream().map(OpinionId::value).toArray(String[]::new)).param(actor)
                .param(at.atOffset(ZoneOffset.UTC)).query(Long.class).optional();
    }

    /** What was raised for meetings where the region begins so: what waits first, then the newest. */
    List<Row> list(String region) {
        return jdbc.sql(LINE + """
                 where raised_as = 'MEETING' and starts_with(street, ?)
                 order by (state = 'OPEN') desc, at desc, id
                 limit %d""".formatted(MOST)).param(region.substring(0, Math.min(9, region.length())))
                .query((row, _) -> row(row)).list();
    }

    /** What was raised of a topic for meetings and not taken back, the newest first. */
    List<Row> of(UUID topic) {
        return jdbc.sql(LINE + " where topic = ? and raised_as = 'MEETING' and state <> 'BACK' order by at desc, id")
                .param(topic).query((row, _) -> row(row)).list();
    }

    Optional<Row> find(long id) {
        return jdbc.sql(LINE + " where id = ? and raised_as = 'MEETING'").param(id).query((row, _) -> row(row))
                .optional();
    }

    void end(long id, RaisedState state, @Nullable LocalDate on) {
        jdbc.sql("update opinions.topic_raised set state = ?, dealt_on = ? where id = ?")
                .params(java.util.Arrays.asList(state.name(), on, id)).update();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(row.getLong("id"), row.getObject("topic", UUID.class), row.getString("street"),
                row.getString("name"), row.getInt("opinions"), row.getString("by_actor"),
                row.getObject("at", OffsetDateTime.class).toInstant(), RaisedState.valueOf(row.getString("state")),
                row.getObject("dealt_on", LocalDate.class));
    }
}
