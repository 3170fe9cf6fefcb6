package org.huying.matters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of what the district handed down. */
@Repository
class HandDownStore {

    private static final String COUNTED = """
            select hand_down.id, hand_down.region, hand_down.title, hand_down.text, hand_down.category, hand_down.due,
                   hand_down.given_at,
                   count(*) filter (where stage <> 'Withdrawn') as streets,
                   count(*) filter (where stage <> 'Withdrawn' and outcome is not null) as answered,
                   count(*) filter (where stage = 'Closed') as closed
              from matters.hand_down
              join matters.matter on matter.hand_down = hand_down.id
            """;

    private final JdbcClient jdbc;

    HandDownStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps it; false if this order has been given before. */
    boolean add(HandDown.Order order, String region, LocalDate due, Instant at) {
        return jdbc.sql("""
                insert into matters.hand_down (id, region, title, text, category, due, given_at)
                values (?, ?, ?, ?, ?, ?, ?)
                    on conflict do nothing""")
                .params(order.key(), region, order.title().strip(), order.publicText().strip(), order.category(), due,
                        at.atOffset(ZoneOffset.UTC))
                .update() == 1;
    }

    List<HandDown> newest(String region) {
        return jdbc.sql(COUNTED + """
                 where starts_with(hand_down.region, ?)
                 group by hand_down.id
                 order by hand_down.given_at desc, hand_down.id
                 limit 100""").param(region).query((row, _) -> handDown(row)).list();
    }

    Optional<HandDown> find(UUID id, String region) {
        return jdbc.sql(COUNTED + """
                 where hand_down.id = ?
                   and starts_with(hand_down.region, ?)
                 group by hand_down.id""").params(id, region).query((row, _) -> handDown(row)).optional();
    }

    List<Listed> matters(UUID id) {
        return jdbc.sql(MatterLines.SELECT + " where hand_down = ? order by street, id").param(id)
                .query((row, _) -> MatterLines.listed(row)).list();
    }

    private static HandDown handDown(ResultSet row) throws SQLException {
        return new HandDown(row.getObject("id", UUID.class), row.getString("region"), row.getString("title"),
                row.getString("text"), row.getString("category"), row.getObject("due", LocalDate.class),
                row.getObject("given_at", OffsetDateTime.class).toInstant(), row.getInt("streets"),
                row.getInt("answered"), row.getInt("closed"));
    }
}
