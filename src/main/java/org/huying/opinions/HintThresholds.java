package org.huying.opinions;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** How sure a proposal must be in a place before anybody is shown it: a setting with version and basis. */
@Service
public class HintThresholds {

    /** What is proposed. */
    public enum About {
        CATEGORY, DEPARTMENT
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    HintThresholds(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The confidence from which on it is shown; that of the longest region prefix and the latest day. */
    public double enough(About about, String region) {
        return jdbc.sql("""
                select enough
                  from opinions.hint_threshold
                 where about = ? and starts_with(?, region) and valid_from <= ?
                 order by length(region) desc, valid_from desc
                 limit 1""").params(about.name(), region, LocalDate.ofInstant(clock.instant(), Opinions.ZONE))
                .query(Double.class).single();
    }
}
