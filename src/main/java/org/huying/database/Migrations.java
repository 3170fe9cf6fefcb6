package org.huying.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Brings the database to the newest form, room by room: each has its folder {@code db/migration/ROOM} and a history of
 * its own, and no room's tables rely on another's. Where the very same files were already run to the end, a start does
 * not go through them again.
 */
@Configuration
class Migrations {

    private static final Pattern ROOM = Pattern.compile(".*/db/migration/(\\w+)/[^/]+\\.sql");

    @Bean
    FlywayMigrationStrategy roomByRoom() {
        return flyway -> {
            var jdbc = JdbcClient.create(flyway.getConfiguration().getDataSource());
            SortedMap<String, String> files = files();
            String state = digest(files.toString());
            if (!isIn(jdbc, state)) {
                rooms(files).forEach(room -> migrate(flyway, room));
                jdbc.sql("truncate public.migrated").update();
                jdbc.sql("insert into public.migrated (state) values (?)").param(state).update();
            }
        };
    }

    /** Whether these files, letter by letter, are what made the database. */
    private static boolean isIn(JdbcClient jdbc, String state) {
        jdbc.sql("create table if not exists public.migrated (state varchar(64) primary key)").update();
        return jdbc.sql("select count(*) from public.migrated where state = ?").param(state).query(Integer.class)
                .single() == 1;
    }

    private static void migrate(Flyway flyway, String room) {
        Flyway.configure().configuration(flyway.getConfiguration()).locations("classpath:db/migration/" + room)
                .table("flyway_schema_history_" + room).baselineOnMigrate(true).baselineVersion("0").load().migrate();
    }

    private static TreeSet<String> rooms(SortedMap<String, String> files) {
        var rooms = new TreeSet<String>();
        for (String file : files.keySet()) {
            Matcher room = ROOM.matcher(file);
            if (room.matches()) {
                rooms.add(room.group(1));
            }
        }
        return rooms;
    }

    /** Each file's place below the class path, with the digest of what is in it. */
    private static SortedMap<String, String> files() {
        var files = new TreeMap<String, String>();
        try {
            for (var file : new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:db/migration/*/*.sql")) {
                String path = file.getURL().getPath();
                files.put(path.substring(path.indexOf("/db/migration/")), digest(file.getContentAsString(
                        StandardCharsets.UTF_8)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private static String digest(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
