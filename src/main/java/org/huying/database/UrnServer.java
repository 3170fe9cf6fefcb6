package org.huying.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.flywaydb.core.Flyway;
import org.postgresql.PGConnection;

/**
 * The urn's own database server ({@code --urn-database-url}) as a backup sees it. It may be far away, so rows are copied
 * and not files: all of one moment, sorted by serial, so that the copy tells no more than the urn does.
 */
public record UrnServer(String url, String user, String password) {

    static final String FOLDER = "urn/";

    /** In the order in which they can be written back. */
    private static final Map<String, String> TABLES = Map.of("poll", "id, key, closed", "staged",
            "poll, serial, counter, line", "ballot", "poll, serial, line");
    private static final List<String> ORDER = List.of("poll", "staged", "ballot");

    private Connection open() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    /** Copies all rows; gives the polls that are closed, to be asked again when the rest is copied. */
    String write(ZipOutputStream zip) throws IOException, SQLException {
        try (var connection = open(); var sql = connection.createStatement()) {
            connection.setAutoCommit(false);
            sql.execute("set transaction isolation level repeatable read, read only");
            for (String table : ORDER) {
                zip.putNextEntry(new ZipEntry(FOLDER + table));
                String key = table.equals("poll") ? "id collate \"C\"" : "poll collate \"C\", serial collate \"C\"";
                connection.unwrap(PGConnection.class).getCopyAPI().copyOut(
                        "copy (select " + TABLES.get(table) + " from urn." + table + " order by " + key + ") to stdout",
                        zip);
                zip.closeEntry();
            }
            return closed(connection);
        }
    }

    String closed() throws SQLException {
        try (var connection = open()) {
            return closed(connection);
        }
    }

    private static String closed(Connection connection) throws SQLException {
        return text(connection, "select coalesce(string_agg(id, ' ' order by id), '') from urn.poll where closed");
    }

    /** Whether there is nothing yet that a restore would mix with. */
    void mustBeEmpty() throws IOException, SQLException {
        try (var connection = open()) {
            if (!text(connection, "select coalesce(to_regclass('urn.poll')::text, '')").isEmpty()
                    && !text(connection, "select count(*) from urn.poll").equals("0")) {
                throw new IOException("票箱的数据库里已经有投票 The urn's database holds polls already: " + url);
            }
        }
    }

    /** Writes back what {@link #write} copied, all of it or nothing. */
    void read(Path folder) throws IOException, SQLException {
        Flyway.configure().dataSource(url, user, password).locations("classpath:db/migration/urn")
                .defaultSchema("public").table("flyway_schema_history_urn").baselineOnMigrate(true)
                .baselineVersion("0").load().migrate();
        try (var connection = open(); var sql = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String table : ORDER) {
                try (InputStream rows = Files.newInputStream(folder.resolve(table))) {
                    connection.unwrap(PGConnection.class).getCopyAPI()
                            .copyIn("copy urn." + table + " (" + TABLES.get(table) + ") from stdin", rows);
                }
                if (table.equals("poll")) {
                    // every poll that is not closed has a part of its own for what is handed in
                    for (String part : text(connection, """
                            select coalesce(string_agg(format('create table urn.%I partition of urn.staged for values in (%L)',
                                                              'staged_' || id, id), ';'), '')
                              from urn.poll
                             where not closed""").split(";")) {
                        if (!part.isEmpty()) {
                            sql.execute(part);
                        }
                    }
                }
            }
            connection.commit();
        }
    }

    private static String text(Connection connection, String question) throws SQLException {
        try (var sql = connection.createStatement(); var row = sql.executeQuery(question)) {
            row.next();
            return String.valueOf(row.getString(1));
        }
    }
}
