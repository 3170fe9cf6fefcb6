package org.huying.matters;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of dates that rest on unknown days. */
@Repository
class ProvisionalStore {

    private final JdbcClient jdbc;

    ProvisionalStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Open matters with a date that rests on unknown days, last looked at by another version of the calendar. */
    List<MatterId> provisional(String version, int most) {
        return jdbc.sql("""
                select id
                  from matters.matter
                 where provisional is not null
                   and provisional <> ?
                   and stage not in ('Closed', 'Withdrawn')
                 order by id
                 limit ?""").params(version, most).query((row, _) -> new MatterId(row.getString("id"))).list();
    }

    /** How many have such a date, and how many of them this version of the calendar has not looked at. */
    ProvisionalDates.Progress provisional(String version) {
        return jdbc.sql("""
                select count(*) as resting, count(*) filter (where provisional <> ?) as waiting
                  from matters.matter
                 where provisional is not null
                   and stage not in ('Closed', 'Withdrawn')""").param(version)
                .query((row, _) -> new ProvisionalDates.Progress(row.getInt("resting"), row.getInt("waiting")))
                .single();
    }

    /** This version of the calendar has looked at it; a date still rests on unknown days, or none does. */
    void looked(MatterId id, String version, boolean rests) {
        jdbc.sql("update matters.matter set provisional = ? where id = ?").param(rests ? version : null)
                .param(id.value()).update();
    }
}
