package org.huying.matters.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.huying.matters.figures.Figures.Rate;
import org.huying.matters.figures.Figures.Rates;
import org.huying.matters.figures.Figures.Standing;
import org.huying.web.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of the figures. */
@Repository
class FigureStore {

    private final JdbcClient jdbc;

    FigureStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Standing> standings(String regionPrefix, LocalDate today) {
        return jdbc.sql("""
                select street,
                       count(*) filter (where stage not in ('Closed', 'Withdrawn')) as open,
                       count(*) filter (where stage in ('Opened', 'Assigned', 'Returned', 'Disputed', 'Working',
                                                        'Paused', 'Promised')
                                         and (due < ? or first_answered_on is null and answer_by < ?)) as late,
                       count(*) filter (where stage not in ('Closed', 'Withdrawn') and returns > 0) as returned,
                       count(*) filter (where stage not in ('Closed', 'Withdrawn') and reopens > 0) as reopened,
                       count(*) filter (where stage = 'Promised') as promised,
                       count(*) filter (where stage = 'Closed') as closed,
                       count(*) as all_matters
                  from matters.matter
                 where starts_with(street, ?)
                 group by street
                 order by street""").params(today, today, regionPrefix)
                .query((row, _) -> new Standing(row.getString("street") + "000", row.getInt("open"),
                        row.getInt("late"), row.getInt("returned"), row.getInt("reopened"), row.getInt("promised"),
                        row.getInt("closed"), row.getInt("all_matters")))
                .list();
    }

    /** Of what was filed from the first to the last day. */
    Rates rates(String regionPrefix, String station, LocalDate first, LocalDate last, LocalDate today) {
        return jdbc.sql("""
                select count(*) as accepted,
                       count(*) filter (where outcome is not null) as answered,
                       count(*) filter (where first_answered_on is not null or answer_by < :today) as due,
                       count(*) filter (where first_answered_on <= answer_by) as in_time,
                       count(*) filter (where outcome is not null and met) as met,
                       count(*) filter (where outcome = 'SOLVED') as solved
                  from matters.matter
                 where filed_at >= :from
                   and filed_at < :until
                   and stage <> 'Withdrawn'
                   and not brought
                   and hand_down is null
                   and starts_with(region, :region)
                   and (:station = '' or station = :station)""").param("today", today).param("from", startOf(first))
                .param("until", startOf(last.plusDays(1))).param("region", regionPrefix).param("station", station)
                .query((row, _) -> rates(row, told(regionPrefix, station, first, last))).single();
    }

    /** Of the ratings only what has been told: a figure that moves with each of them would give them away. */
    private Told told(String regionPrefix, String station, LocalDate first, LocalDate last) {
        return jdbc.sql("""
                select coalesce(sum(result_satisfied), 0) as satisfied, coalesce(sum(result_basically), 0) as basically,
                       coalesce(sum(result_dissatisfied), 0) as dissatisfied,
                       coalesce(sum(could_rate), 0) as could_rate
                  from matters.rating_sum
                 where until between ? and ?
                   and kind = ?
                   and starts_with(unit, ?)""")
                .params(first, last, station.isEmpty() ? "STREET" : "STATION",
                        station.isEmpty() ? regionPrefix : station)
                .query((row, _) -> new Told(new Grades(row.getInt("satisfied"), row.getInt("basically"),
                        row.getInt("dissatisfied")), row.getInt("could_rate")))
                .single();
    }

    private static OffsetDateTime startOf(LocalDate day) {
        return day.atStartOfDay(Text.ZONE).toOffsetDateTime();
    }

    private record Told(Grades result, int couldRate) {
    }

    private static Rates rates(ResultSet row, Told told) throws SQLException {
        int answered = row.getInt("answered");
        int rated = told.result().all();
        int accepted = row.getInt("accepted");
        return new Rates(new Rate(row.getInt("in_time"), row.getInt("due")), new Rate(accepted, accepted),
                new Rate(row.getInt("met"), answered), new Rate(told.result().satisfied(), rated),
                new Rate(rated - told.result().dissatisfied(), rated), new Rate(rated, told.couldRate()),
                new Rate(row.getInt("solved"), answered));
    }
}
