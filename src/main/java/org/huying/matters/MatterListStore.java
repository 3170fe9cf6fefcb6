package org.huying.matters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huying.people.Grant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of lists of matters. */
@Repository
class MatterListStore {

    private static final String STANDING = MatterLines.SELECT.replace("from matters.matter",
            ", answered_at from matters.matter") + """
             where street = :street
               and stage in ('Answered', 'Promised', 'Closed')
               and answered_at is not null
               and not brought
               and hand_down is null
            """;

    private final JdbcClient jdbc;

    MatterListStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Listed> list(Grant grant, View view, LocalDate today, Cursor after) {
        var values = new ArrayList<Object>();
        String where = MatterLines.reach(grant, view, values) + MatterLines.part(grant, view, today, values);
        String order = "filed_at desc, id desc";
        if (view == View.MINE || view == View.LATE) {
            order = "due nulls last, id";
        } else if (after.at() != null) {
            where += " and (filed_at, id) < (?, ?)";
            values.add(utc(after.at()));
            values.add(after.id());
        }
        return jdbc.sql(MatterLines.SELECT + """
                 where %s
                 order by %s
                 limit %d""".formatted(where, order, view == View.MINE || view == View.LATE ? 200 : MatterLines.PAGE))
                .params(values)
                .query((row, _) -> MatterLines.listed(row)).list();
    }

    /** Matters in reach with a milestone by that day, the oldest first. */
    List<Listed> milestones(Grant grant, LocalDate until) {
        var values = new ArrayList<Object>();
        String where = MatterLines.reach(grant, View.MINE, values);
        values.add(until);
        return jdbc
                .sql(MatterLines.SELECT + " where " + where + " and milestone_by <= ? order by milestone_by, id limit "
                        + MatterLines.PAGE)
                .params(values).query((row, _) -> MatterLines.listed(row)).list();
    }

    /** What a department was at work on and need not answer any more, because it goes along with another matter. */
    List<Listed> relieved(String department, LocalDate since) {
        return jdbc.sql(MatterLines.SELECT
                + " where relieved_on >= ? and relieved @> array[?]::varchar[] order by relieved_on desc, id limit "
                + MatterLines.PAGE).params(since, department).query((row, _) -> MatterLines.listed(row)).list();
    }

    /** What other streets propose to a street to take, or only to that matter of it; the oldest first. */
    List<Offer> offers(String street, Optional<MatterId> into) {
        return jdbc.sql(MatterLines.SELECT.replace("from matters.matter", ", offered_into from matters.matter") + """
                 where left(offered_into, 9) = :street and (:all or offered_into = :into)
                 order by filed_at, id
                 limit 50""").param("street", street).param("all", into.isEmpty())
                .param("into", into.map(MatterId::value).orElse(""))
                .query((row, _) -> new Offer(MatterLines.listed(row), new MatterId(row.getString("offered_into"))))
                .list();
    }

    /** Which of these a place's residents asked for and nobody answered before, with their regions. */
    Map<MatterId, String> asked(List<String> ids, String regionPrefix, String station) {
        var regions = new LinkedHashMap<MatterId, String>();
        jdbc.sql("""
                select id, region
                  from matters.matter
                 where id = any(:ids)
                   and starts_with(region, :region)
                   and (:station = '' or station = :station)
                   and not brought
                   and hand_down is null
                 order by id""").param("ids", ids.toArray(String[]::new)).param("region", regionPrefix)
                .param("station", station)
                .query(row -> {
                    regions.put(new MatterId(row.getString("id")), row.getString("region"));
                });
        return regions;
    }

    /** A street's or a station's matters that residents asked for, with a milestone ahead or a promise by that day. */
    List<Listed> ahead(String street, String station, LocalDate promisedUntil) {
        return jdbc
                .sql(MatterLines.SELECT + (station.isEmpty() ? " where street = :street" : " where station = :station")
                        + """

                   and stage not in ('Closed', 'Withdrawn')
                   and hand_down is null
                   and (milestone_by is not null or stage = 'Promised' and due <= :until)
                 order by coalesce(milestone_by, due), id
                 limit 200""")
                .param("street", street).param("station", station).param("until", promisedUntil)
                .query((row, _) -> MatterLines.listed(row)).list();
    }

    /** A street's matters that residents asked for, answered last from then until then, the newest first. */
    List<Answers.Standing> answered(String street, Instant from, Instant until) {
        return jdbc.sql(STANDING + """
                   and answered_at >= :from
                   and answered_at < :until
                 order by answered_at desc, id
                 limit %d""".formatted(Answers.MOST)).param("street", street).param("from", utc(from))
                .param("until", utc(until)).query((row, _) -> standing(row)).list();
    }

    /** These of a street's matters, while their answer stands. */
    List<Answers.Standing> answered(String street, Collection<String> ids) {
        return jdbc.sql(STANDING + """
                   and id = any(:ids)
                 order by answered_at desc, id""").param("street", street).param("ids", ids.toArray(String[]::new))
                .query((row, _) -> standing(row)).list();
    }

    private static Answers.Standing standing(ResultSet row) throws SQLException {
        return new Answers.Standing(MatterLines.listed(row),
                row.getObject("answered_at", OffsetDateTime.class).atZoneSameInstant(Fold.ZONE).toLocalDate());
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
