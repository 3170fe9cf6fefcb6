package org.huying.matters;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.huying.Refused;
import org.huying.people.Person;
import org.huying.people.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Under which themes matters are made key at a place: a list with version and basis, the last one that came into force. */
@Service
public class KeyThemes {

    private static final int MOST = 20;
    private static final int LONGEST = 20;

    private final JdbcClient jdbc;
    private final Clock clock;

    KeyThemes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * One version of the list.
     *
     * @param region the leading digits of where it holds
     * @param setBy the account that set it; empty for what came with the program
     */
    public record Version(String region, List<String> themes, String version, String basis, LocalDate validFrom,
            String setBy, @Nullable Instant setAt) {
    }

    /** Those in force where regions begin so. */
    public List<String> at(String region) {
        return versions(region).stream().filter(one -> !one.validFrom().isAfter(today())).findFirst()
                .map(Version::themes).orElse(List.of());
    }

    /** All versions that hold, held or will hold there, the nearest region and the newest first. */
    public List<Version> versions(String prefix) {
        return jdbc.sql("""
                select *
                  from matters.key_themes
                 where starts_with(?, region)
                 order by length(region) desc, valid_from desc, set_at desc nulls last""").param(prefix)
                .query((row, _) -> {
                    var at = row.getObject("set_at", OffsetDateTime.class);
                    return new Version(row.getString("region"),
                            List.of((String[]) row.getArray("themes").getArray()), row.getString("version"),
                            row.getString("basis"), row.getObject("valid_from", LocalDate.class),
                            row.getString("set_by"), at == null ? null : at.toInstant());
                }).list();
    }

    /** Sets a new version; the themes stand one a line. */
    @Transactional
    public void set(String prefix, String lines, String version, @Nullable LocalDate from, String basis, Person by) {
        String actor = by.as(Role.ADMINISTRATOR, prefix).map(by::actor).orElseThrow(Refused.NotFound::new);
        List<String> themes = Stream.of(lines.split("[\\r\\n]+")).map(String::strip).filter(one -> !one.isEmpty())
                .distinct().toList();
        new Refused.Incomplete()
                .unless(!themes.isEmpty() && themes.size() <= MOST
                        && themes.stream().allMatch(one -> one.length() <= LONGEST), "themes",
                        "matters.key-themes-wrong", MOST, LONGEST)
                .text(version, "version", 20)
                .unless(versions(prefix).stream().noneMatch(one -> one.region().equals(prefix)
                        && one.version().equals(version.strip())), "version", "matters.key-version-taken")
                .unless(from != null && !from.isBefore(today()), "from", "matters.key-from-past")
                .text(basis, "basis", 500).check();
        if (from != null) {
            jdbc.sql("""
                    insert into matters.key_themes (region, themes, version, basis, valid_from, set_by, set_at)
                    values (?, ?, ?, ?, ?, ?, ?)""").params(prefix, themes.toArray(String[]::new), version.strip(),
                    basis.strip(), from, actor, clock.instant().atOffset(ZoneOffset.UTC)).update();
        }
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Fold.ZONE);
    }
}
