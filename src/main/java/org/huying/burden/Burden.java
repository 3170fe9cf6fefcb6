package org.huying.burden;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * The front door of the burden figure: how much people had to fill in. Counted in memory and written every half minute, so
 * that no form waits for it; a crash may lose the last half minute of a figure, and nothing else.
 */
@Service
public class Burden {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Map<String, Filled> waiting = new ConcurrentHashMap<>();

    Burden(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void count(Filled filled) {
        waiting.merge(filled.form(), filled, Filled::plus);
    }

    /** What each form asked for since that day, most sent first. */
    public List<Filled> since(LocalDate day) {
        write();
        return jdbc.sql("""
                select form, sum(sent) as sent, sum(fields) as fields, sum(timed) as timed, sum(seconds) as seconds
                  from burden.form
                 where day >= ?
                 group by form
                 order by sum(sent) desc, form""").param(day)
                .query((row, _) -> new Filled(row.getString("form"), row.getInt("sent"), row.getInt("fields"),
                        row.getInt("timed"), row.getInt("seconds")))
                .list();
    }

    @PreDestroy
    @Scheduled(fixedDelayString = "PT30S", initialDelayString = "PT30S")
    void write() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZONE);
        for (String form : waiting.keySet()) {
            Filled filled = waiting.remove(form);
            if (filled != null) {
                jdbc.sql("""
                        insert into burden.form (form, day, sent, fields, timed, seconds)
                        values (?, ?, ?, ?, ?, ?)
                            on conflict (form, day) do update
                           set sent = form.sent + excluded.sent, fields = form.fields + excluded.fields,
                               timed = form.timed + excluded.timed, seconds = form.seconds + excluded.seconds""")
                        .params(filled.form(), today, filled.sent(), filled.fields(), filled.timed(),
                                filled.seconds())
                        .update();
            }
        }
    }
}
