package org.huying.matters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huying.people.Grant;
import org.huying.people.Person;
import org.huying.people.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of acts on many matters. */
@Repository
class BulkStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    BulkStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What was ordered, by whom. */
    record Order(UUID id, Person person, Grant grant, Bulk.Act act, String lead, Tier tier, String note) {
    }

    /** The next matter to act on. */
    record Next(Order order, int n, MatterId matter, int seen) {
    }

    void add(Order order, List<Matter> chosen) {
        jdbc.sql("""
                insert into matters.bulk (id, account, name, role, region, unit, act, lead, tier, note, at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(order.id(), UUID.fromString(order.person().account()), order.person().name(),
                        order.grant().role().name(), order.grant().region(), order.grant().unit(), order.act().name(),
                        order.lead(), order.tier().name(), order.note(), clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        int n = 0;
        for (Matter matter : chosen) {
            jdbc.sql("insert into matters.bulk_item (bulk, n, matter, seen) values (?, ?, ?, ?)")
                    .params(order.id(), n++, matter.id().value(), matter.seen()).update();
        }
    }

    /** The next item nobody works on, held until the transaction ends. */
    Optional<Next> next() {
        return jdbc.sql("""
                select bulk.*, bulk_item.n, bulk_item.matter, bulk_item.seen
                  from matters.bulk_item
                  join matters.bulk on bulk.id = bulk_item.bulk
                 where bulk_item.outcome is null
                 order by bulk_item.bulk, bulk_item.n
                 limit 1
                   for update of bulk_item skip locked""").query((row, _) -> new Next(order(row), row.getInt("n"),
                new MatterId(row.getString("matter")), row.getInt("seen")))
                .optional();
    }

    void finish(Next item, String outcome) {
        jdbc.sql("update matters.bulk_item set outcome = ? where bulk = ? and n = ?")
                .params(outcome, item.order().id(), item.n()).update();
    }

    Optional<Bulk> find(UUID id, UUID account) {
        return jdbc.sql("select act from matters.bulk where id = ? and account = ?").params(id, account)
                .query(String.class).optional().map(act -> new Bulk(id, Bulk.Act.valueOf(act), items(id)));
    }

    private List<Bulk.Item> items(UUID id) {
        return jdbc.sql("select matter, outcome from matters.bulk_item where bulk = ? order by n").param(id)
                .query((row, _) -> new Bulk.Item(new MatterId(row.getString("matter")), row.getString("outcome")))
                .list();
    }

    private static Order order(ResultSet row) throws SQLException {
        var grant = new Grant(Role.valueOf(row.getString("role")), row.getString("region"), row.getString("unit"));
        var person = Person.of(row.getObject("account", UUID.class), row.getString("name"), List.of(grant));
        return new Order(row.getObject("id", UUID.class), person, grant, Bulk.Act.valueOf(row.getString("act")),
                row.getString("lead"), Tier.valueOf(row.getString("tier")), row.getString("note"));
    }
}
