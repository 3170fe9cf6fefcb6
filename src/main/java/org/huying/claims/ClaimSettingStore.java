package org.huying.claims;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of the settings of claims. */
@Repository
class ClaimSettingStore {

    private final JdbcClient jdbc;

    ClaimSettingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Tag> tags() {
        return jdbc.sql("select * from claims.tag order by kind, name collate \"C\"")
                .query((row, _) -> new Tag(row.getString("name"), TagKind.valueOf(row.getString("kind")),
                        row.getString("source"), row.getObject("retired_on", LocalDate.class)))
                .list();
    }

    void addTag(String name, TagKind kind, String source) {
        jdbc.sql("insert into claims.tag (name, kind, source) values (?, ?, ?)").params(name, kind.name(), source)
                .update();
    }

    boolean retireTag(String name, @Nullable LocalDate on) {
        return jdbc.sql("update claims.tag set retired_on = :on where name = :name and (retired_on is null) = :used")
                .param("on", on).param("name", name).param("used", on != null).update() == 1;
    }

    List<BoundsVersion> versions() {
        return jdbc.sql("select * from claims.bounds order by region, valid_from desc")
                .query((row, _) -> new BoundsVersion(row.getString("region"),
                        row.getObject("valid_from", LocalDate.class),
                        new Bounds(row.getInt("least_months"), row.getInt("most_months"), row.getInt("most_deputies"),
                                row.getInt("most_projects"), row.getBoolean("own_estate_refused"),
                                row.getString("basis"))))
                .list();
    }

    boolean addVersion(BoundsVersion version) {
        Bounds bounds = version.bounds();
        return jdbc.sql("""
                insert into claims.bounds (region, valid_from, least_months, most_months, most_deputies, most_projects,
                                           own_estate_refused, basis)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                    on conflict do nothing""").params(version.region(), version.validFrom(), bounds.leastMonths(),
                bounds.mostMonths(), bounds.mostDeputies(), bounds.mostProjects(), bounds.ownEstateRefused(),
                bounds.basis()).update() == 1;
    }

    void note(Instant at, String by, String actor, SettingAct act, String subject, String text) {
        jdbc.sql("""
                insert into claims.setting_change (at, by_name, actor, act, subject, text)
                values (?, ?, ?, ?, ?, ?)""").params(at.atOffset(ZoneOffset.UTC), by, actor, act.name(), subject, text)
                .update();
    }

    List<SettingChange> changes() {
        return jdbc.sql("select * from claims.setting_change order by seq desc limit 50")
                .query((row, _) -> new SettingChange(row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("by_name"), SettingAct.valueOf(row.getString("act")), row.getString("subject"),
                        row.getString("text")))
                .list();
    }
}
