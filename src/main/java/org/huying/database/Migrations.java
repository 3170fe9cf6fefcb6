package org.huying.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Brings the database to the newest form, room by room: each has its folder {@code db/migration/ROOM} and a history of
 * its own, and no room's tables rely on another's.
 */
@Configuration
class Migrations {

    private static final Pattern ROOM = Pattern.compile(".*/db/migration/(\\w+)/[^/]+\\.sql");

    @Bean
    FlywayMigrationStrategy roomByRoom() {
        return flyway -> rooms().forEach(room -> migrate(flyway, room));
    }

    private static void migrate(Flyway flyway, String room) {
        Flyway.configure().configuration(flyway.getConfiguration()).locations("classpath:db/migration/" + room)
                .table("flyway_schema_history_" + room).baselineOnMigrate(true).baselineVersion("0").load().migrate();
    }

    private static SortedSet<String> rooms() {
        var rooms = new TreeSet<String>();
        try {
            for (var file : new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:db/migration/*/*.sql")) {
                Matcher room = ROOM.matcher(file.getURL().getPath());
                if (room.matches()) {
                    rooms.add(room.group(1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rooms;
    }
}
