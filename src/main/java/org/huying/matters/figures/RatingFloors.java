package org.huying.matters.figures;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.huying.Refused;
import org.huying.people.Person;
import org.huying.people.Role;
import org.huying.web.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How many ratings must lie under a sum before it is told: a setting with version and basis. A place may ask for more
 * than the program does, never for less. Where a unit works for several places the highest counts.
 */
@Service
@Transactional
public class RatingFloors {

    private static final int MOST = 100;

    private final JdbcClient jdbc;
    private final Clock clock;

    RatingFloors(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The highest of what these places ask for on that day. */
    int highest(Collection<String> regions, LocalDate on) {
        return regions.stream().mapToInt(region -> at(region, on)).reduce(at("", on), Math::max);
    }

    /** What a place asks for today. */
    @Transactional(readOnly = true)
    public int at(String region) {
        return at(region, today());
    }

    private int at(String region, LocalDate on) {
        return jdbc.sql("""
                select floor
                  from matters.rating_floor
                 where starts_with(?, region) and valid_from <= ?
                 order by length(region) desc, valid_from desc, set_at desc nulls last
                 limit 1""").params(region, on).query(Integer.class).single();
    }

    /** All versions that hold, held or will hold there, the nearest region and the newest first. */
    @Transactional(readOnly = true)
    public List<FloorVersion> versions(String prefix) {
        return jdbc.sql("""
                select *
                  from matters.rating_floor
                 where starts_with(?, region)
                 order by length(region) desc, valid_from desc, set_at desc nulls last""").param(prefix)
                .query((row, _) -> {
                    var at = row.getObject("set_at", OffsetDateTime.class);
                    return new FloorVersion(row.getString("region"), row.getInt("floor"), row.getString("version"),
                            row.getString("basis"), row.getObject("valid_from", LocalDate.class),
                            row.getString("set_by"), at == null ? null : at.toInstant());
                }).list();
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Text.ZONE);
    }

    /** The floor nobody may go below: what came with the program. */
    public int least() {
        return versions("").getLast().floor();
    }

    /** Sets a new version; it counts from the first round of sums after its day. */
    public void set(String prefix, String floor, String version, @Nullable LocalDate from, String basis, Person by) {
        String actor = by.as(Role.ADMINISTRATOR, prefix).map(by::actor).orElseThrow(Refused.NotFound::new);
        int number = floor.strip().matches("\\d{1,3}") ? Integer.parseInt(floor.strip()) : 0;
        new Refused.Incomplete()
                .unless(number >= least() && number <= MOST, "floor", "matters.floor-wrong", least(), MOST)
                .text(version, "version", 20)
                .unless(versions(prefix).stream().noneMatch(one -> one.region().equals(prefix)
                        && one.version().equals(version.strip())), "version", "matters.version-taken")
                .unless(from != null && !from.isBefore(today()), "from", "matters.from-past").text(basis, "basis", 500)
                .check();
        if (from != null) {
            jdbc.sql("""
                    insert into matters.rating_floor (region, floor, version, basis, valid_from, set_by, set_at)
                    values (?, ?, ?, ?, ?, ?, ?)""").params(prefix, number, version.strip(), basis.strip(), from,
                    actor, clock.instant().atOffset(ZoneOffset.UTC)).update();
        }
    }
}
