package org.huying.matters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.huying.matters.Figures.Rate;
import org.huying.matters.Figures.Rates;
import org.huying.matters.Figures.Standing;
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
                                                        'Promised') and due < ?) as late,
                       count(*) filter (where stage not in ('Closed', 'Withdrawn') and returns > 0) as returned,
                       count(*) filter (where stage not in ('Closed', 'Withdrawn') and reopens > 0) as reopened,
                       count(*) filter (where stage = 'Promised') as promised,
                       count(*) filter (where stage = 'Closed') as closed,
                       count(*) as all_matters
                  from matters.matter
                 where starts_with(street, ?)
                 group by street
                 order by street""").params(today, regionPrefix)
                .query((row, _) -> new Standing(row.getString("street") + "000", row.getInt("open"),
                        row.getInt("late"), row.getInt("returned"), row.getInt("reopened"), row.getInt("promised"),
                        row.getInt("closed"), row.getInt("all_matters")))
                .list();
    }

    Rates rates(String regionPrefix, String station, int year, LocalDate today) {
        OffsetDateTime from = LocalDate.of(year, 1, 1).atStartOfDay(Fold.ZONE).toOffsetDateTime();
        return jdbc.sql("""
                select count(*) as accepted,
                       count(*) filter (where outcome is not null) as answered,
                       count(*) filter (where first_answered_on is not null or answer_by < :today) as due,
                       count(*) filter (where first_answered_on <= answer_by) as in_time,
                       count(*) filter (where outcome is not null and met) as met,
                       count(*) filter (where outcome = 'SOLVED') as solved,
                       count(rating.result) as rated,
                       count(*) filter (where rating.result = 'SATISFIED') as satisfied,
                       count(*) filter (where rating.result <> 'DISSATISFIED') as content
                  from matters.matter
                  left join lateral (select result
                                       from matters.rating
                                      where rating.matter = matter.id
                                      order by answer desc
                                      limit 1) as rating on true
                 where filed_at >= :from
                   and filed_at < :until
                   and stage <> 'Withdrawn'
                   and not brought
                   and starts_with(region, :region)
                   and (:station = '' or station = :station)""").param("today", today).param("from", from)
                .param("until", from.plusYears(1)).param("region", regionPrefix).param("station", station)
                .query((row, _) -> rates(row)).single();
    }

    private static Rates rates(ResultSet row) throws SQLException {
        int answered = row.getInt("answered");
        int rated = row.getInt("rated");
        int accepted = row.getInt("accepted");
        return new Rates(new Rate(row.getInt("in_time"), row.getInt("due")), new Rate(accepted, accepted),
                new Rate(row.getInt("met"), answered), new Rate(row.getInt("satisfied"), rated),
                new Rate(row.getInt("content"), rated), new Rate(rated, answered),
                new Rate(row.getInt("solved"), answered));
    }
}
