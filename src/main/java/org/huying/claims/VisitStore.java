package org.huying.claims;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of visits. */
@Repository
class VisitStore {

    private final JdbcClient jdbc;

    VisitStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int nextNumber(String street) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext(?))").param("claims.campaign/" + street).query().listOfRows();
        return jdbc.sql("select count(*) + 1 from claims.campaign where starts_with(id, ?)").param(street + "-V")
                .query(Integer.class).single();
    }

    void add(Campaign campaign, List<Block> blocks, Instant at) {
        jdbc.sql("""
                insert into claims.campaign (id, region, community, title, estate, begun_at)
                values (?, ?, ?, ?, ?, ?)""").params(campaign.id(), campaign.region(), campaign.community(),
                campaign.title(), campaign.estate(), at.atOffset(ZoneOffset.UTC)).update();
        blocks.forEach(block -> jdbc.sql("""
                insert into claims.household (campaign, building, unit, room)
                select ?, ?, unit, floor * 100 + door
                  from generate_series(1, ?) as unit, generate_series(1, ?) as floor, generate_series(1, ?) as door""")
                .params(campaign.id(), block.building(), block.units(), block.floors(), block.doors()).update());
    }

    List<Campaign> campaigns(String regionPrefix) {
        return jdbc.sql(COUNTED + " where starts_with(c.region, ?) group by c.id order by c.id desc")
                .param(regionPrefix)
                .query((row, _) -> campaign(row)).list();
    }

    Optional<Campaign> campaign(String id) {
        return jdbc.sql(COUNTED + " where c.id = ? group by c.id").param(id).query((row, _) -> campaign(row))
                .optional();
    }

    private static final String NEWEST = """
            (select distinct on (campaign, building, unit, room) *
               from claims.visit
              order by campaign, building, unit, room, step desc)""";

    private static final String COUNTED = """
            select c.*, count(h.room) as households, count(v.room) as visited,
                   count(v.room) filter (where v.outcome = 'AGAIN') as again
              from claims.campaign c
              join claims.household h on h.campaign = c.id
              left join\s""" + NEWEST + """
             v on v.campaign = h.campaign and v.building = h.building and v.unit = h.unit and v.room = h.room""";

    List<Door> doors(String campaign, int building) {
        return jdbc.sql("""
                select h.*, (select outcome from claims.visit v
                              where v.campaign = h.campaign and v.building = h.building and v.unit = h.unit
                                and v.room = h.room
                              order by step desc
                              limit 1) as outcome
                  from claims.household h
                 where h.campaign = ?
                   and h.building = ?
                 order by unit, room""").params(campaign, building).query((row, _) -> {
            String outcome = row.getString("outcome");
            return new Door(row.getInt("building"), row.getInt("unit"), row.getInt("room"),
                    outcome == null ? null : VisitOutcome.valueOf(outcome));
        }).list();
    }

    /** How many doors each building has, and how many of them somebody has come to. */
    List<Visits.Building> buildings(String campaign) {
        return jdbc.sql("""
                select h.building, count(*) as households, count(v.newest) as visited,
                       coalesce(max(v.newest), 0) as newest
                  from claims.household h
                  left join (select campaign, building, unit, room, max(step) as newest
                               from claims.visit
                              group by campaign, building, unit, room) v using (campaign, building, unit, room)
                 where h.campaign = ?
                 group by h.building
                 order by h.building""").param(campaign).query((row, _) -> new Visits.Building(row.getInt("building"),
                row.getInt("households"), row.getInt("visited"), row.getInt("newest"))).list();
    }

    /** How many of the rooms there are. */
    int households(String campaign, int building, int unit, Collection<Integer> rooms) {
        return jdbc.sql("""
                select count(*)
                  from claims.household
                 where campaign = :campaign
                   and building = :building
                   and unit = :unit
                   and room in (:rooms)""").param("campaign", campaign).param("building", building).param("unit", unit)
                .param("rooms", rooms).query(Integer.class).single();
    }

    void visit(String campaign, int building, int unit, Collection<Integer> rooms, VisitOutcome outcome, LocalDate on,
            int step, @Nullable LocalDate againOn) {
        jdbc.sql("""
                insert into claims.visit (campaign, building, unit, room, visited_on, step, outcome, again_on)
                select campaign, building, unit, room, :on, :step, :outcome, :again
                  from claims.household
                 where campaign = :campaign
                   and building = :building
                   and unit = :unit
                   and room in (:rooms)""").param("campaign", campaign).param("building", building).param("unit", unit)
                .param("rooms", rooms).param("outcome", outcome.name()).param("on", on).param("step", step)
                .param("again", againOn).update();
    }

    /** Doors whose newest visit set a day that has come. */
    List<Visits.Due> due(String regionPrefix, LocalDate today) {
        return jdbc.sql("""
                select v.*, c.estate
                  from claims.visit v
                  join claims.campaign c on c.id = v.campaign
                 where starts_with(c.region, :region)
                   and v.again_on <= :today
                   and not exists (select 1
                                     from claims.visit later
                                    where later.campaign = v.campaign and later.building = v.building
                                      and later.unit = v.unit and later.room = v.room and later.step > v.step)
                 order by v.again_on, v.campaign, v.building, v.unit, v.room
                 limit 200""").param("region", regionPrefix).param("today", today)
                .query((row, _) -> new Visits.Due(row.getString("campaign"), row.getString("estate"),
                        new Door(row.getInt("building"), row.getInt("unit"), row.getInt("room"), VisitOutcome.AGAIN),
                        row.getObject("again_on", LocalDate.class)))
                .list();
    }

    private static Campaign campaign(ResultSet row) throws SQLException {
        return new Campaign(row.getString("id"), row.getString("region"), row.getString("community"),
                row.getString("title"), row.getString("estate"), row.getInt("households"), row.getInt("visited"),
                row.getInt("again"));
    }
}
