package org.huying.opinions;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.huying.Refused;
import org.huying.people.Person;
import org.huying.people.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How sure a proposal must be in a place before anybody is shown it: a setting with version and basis. */
@Service
public class HintThresholds {

    private final JdbcClient jdbc;
    private final Clock clock;

    HintThresholds(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The confidence from which on it is shown; that of the longest region prefix and the latest day. */
    public double enough(HintAbout about, String region) {
        return jdbc.sql("""
                select enough
                  from opinions.hint_threshold
                 where about = ? and starts_with(?, region) and valid_from <= ?
                 order by length(region) desc, valid_from desc, set_at desc nulls last
                 limit 1""").params(about.name(), region, today())
                .query(Double.class).single();
    }

    /**
     * One version of a threshold.
     *
     * @param region the leading digits of where it holds
     * @param setBy the account that set it; empty for what came with the program
     */
    public record Version(HintAbout about, String region, double enough, String version, String basis,
            LocalDate validFrom,
            String setBy, @Nullable Instant setAt) {
    }

    /** All versions that hold, held or will hold there, the nearest region and the newest first. */
    public List<Version> versions(String prefix) {
        return jdbc.sql("""
                select *
                  from opinions.hint_threshold
                 where starts_with(?, region)
                 order by about, length(region) desc, valid_from desc, set_at desc nulls last""").param(prefix)
                .query((row, _) -> {
                    var at = row.getObject("set_at", OffsetDateTime.class);
                    return new Version(HintAbout.valueOf(row.getString("about")), row.getString("region"),
                            row.getDouble("enough"), row.getString("version"), row.getString("basis"),
                            row.getObject("valid_from", LocalDate.class), row.getString("set_by"),
                            at == null ? null : at.toInstant());
                }).list();
    }

    /**
     * A threshold as it was typed, in percent.
     *
     * @throws Refused.Incomplete where it is none, or nothing says about what
     */
    public double read(@Nullable HintAbout about, String percent) {
        boolean right = percent.strip().matches("\\d{1,2}|100");
        new Refused.Incomplete().unless(about != null, "about", "web.field-empty")
                .unless(right, "percent", "opinions.percent-wrong").check();
        return Integer.parseInt(percent.strip()) / 100.0;
    }

    /** Sets a new version, in percent. */
    @Transactional
    public void set(String prefix, @Nullable HintAbout about, String percent, String version, @Nullable LocalDate from,
            String basis, Person by) {
        String actor = by.as(Role.ADMINISTRATOR, prefix).map(by::actor).orElseThrow(Refused.NotFound::new);
        boolean right = percent.strip().matches("\\d{1,2}|100");
        new Refused.Incomplete().unless(about != null, "about", "web.field-empty")
                .unless(right, "percent", "opinions.percent-wrong").text(version, "version", 20)
                .unless(versions(prefix).stream().noneMatch(one -> one.about() == about && one.region().equals(prefix)
                        && one.version().equals(version.strip())), "version", "opinions.version-taken")
                .unless(from != null && !from.isBefore(today()), "from", "opinions.from-past")
                .text(basis, "basis", 500).check();
        if (about != null && from != null) {
            jdbc.sql("""
                    insert into opinions.hint_threshold (region, about, enough, version, basis, valid_from, set_by, set_at)
                    values (?, ?, ?, ?, ?, ?, ?, ?)""").params(prefix, about.name(),
                    Integer.parseInt(percent.strip()) / 100.0, version.strip(), basis.strip(), from, actor,
                    clock.instant().atOffset(ZoneOffset.UTC)).update();
        }
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Opinions.ZONE);
    }
}
