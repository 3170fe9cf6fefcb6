package org.huying.opinions.sameness;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of the versions of the weights of topics. */
@Repository
class WeightStore {

    private final JdbcClient jdbc;

    WeightStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All versions that hold, held or will hold there, the nearest region and the newest first. */
    List<WeightVersion> versions(String prefix) {
        return jdbc.sql("""
                select *
                  from opinions.topic_weight
                 where starts_with(?, region)
                 order by length(region) desc, valid_from desc, set_at desc nulls last""").param(prefix)
                .query((row, _) -> {
                    var at = row.getObject("set_at", OffsetDateTime.class);
                    return new WeightVersion(TopicStore.weight(row), row.getString("region"),
                            row.getObject("valid_from", LocalDate.class), row.getString("set_by"),
                            at == null ? null : at.toInstant());
                }).list();
    }

    /** Topics there are reckoned anew the next time, whether or not anything else changed. */
    void add(String region, TopicWeight weight, LocalDate from, String by, Instant at) {
        jdbc.sql("""
                insert into opinions.topic_weight (region, voices, growth, spread, days, fewest, recent_days, window_days,
                                                   version, basis, valid_from, set_by, set_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""").param(region).param(weight.voices())
                .param(weight.growth()).param(weight.spread()).param(weight.days()).param(weight.fewest())
                .param(weight.recentDays()).param(weight.windowDays()).param(weight.version()).param(weight.basis())
                .param(from).param(by).param(at.atOffset(ZoneOffset.UTC)).update();
        jdbc.sql("delete from opinions.topic_reckoned where starts_with(street, ?)")
                .param(region.substring(0, Math.min(9, region.length()))).update();
    }
}
