package org.huying.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** A roll on the program's own server and an urn on another, both of them real, while people vote. */
class TwoServersTest {

    @TempDir(cleanup = CleanupMode.NEVER)
    Path folder;

    @Test
    void areBackedUpSoThatNoReceiptIsMissingAndNoBallotUnknownToTheRoll() throws Exception {
        Path data = folder.resolve("data");
        OwnServer own = OwnServer.on(data.resolve("postgres"));
        OwnServer elsewhere = OwnServer.on(folder.resolve("elsewhere"));
        UrnServer urn = database(elsewhere, "urn");
        try (var roll = open(own, "postgres"); var box = open(elsewhere, "urn")) {
            run(roll, "create schema ballots", "create table ballots.poll (id text, stage text)",
                    "insert into ballots.poll values ('open', 'Open')", "create schema urn",
                    "create table urn.poll (id text)", "create table ballots.given (serial text)");
            run(box, "insert into urn.poll values ('open', 'key', false), ('over', 'key', true)",
                    "create table urn.\"staged_open\" partition of urn.staged for values in ('open')",
                    "insert into urn.ballot values ('over', 's', 'a line\twith \\ and \"')");
            Path early = folder.resolve("early.huying");

            assertThatExceptionOfType(IOException.class).isThrownBy(() -> Backup.write(data, early))
                    .withMessageContaining("--urn-database-url");
            assertThat(early).doesNotExist();

            var over = new AtomicBoolean();
            var receipts = new TreeSet<String>();
            for (int i = 0; i < 50; i++) {
                receipts.add(vote(roll, box, i));
            }
            var voting = CompletableFuture.runAsync(() -> {
                for (int i = 50; !over.get(); i++) {
                    vote(roll, box, i);
                }
            });
            Path file = folder.resolve("both.huying");
            Backup.write(data, file, urn);
            over.set(true);
            voting.join();

            assertThatExceptionOfType(IOException.class).isThrownBy(() -> Backup.read(file, folder.resolve("again")))
                    .withMessageContaining("--urn-database-url");
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> Backup.read(file, folder.resolve("again"), urn)).withMessageContaining("already");
            UrnServer anew = database(elsewhere, "urn_anew", false);
            Backup.read(file, folder.resolve("again"), anew);

            try (var restored = open(OwnServer.on(folder.resolve("again/postgres")), "postgres");
                    var box2 = open(elsewhere, "urn_anew")) {
                Set<String> ballots = Set.copyOf(texts(box2, "select serial from urn.staged"));
                assertThat(ballots).containsAll(receipts);
                assertThat(texts(restored, "select serial from ballots.given")).containsAll(ballots);
                assertThat(texts(box2, "select line from urn.ballot")).containsExactly("a line\twith \\ and \"");
                run(box2, "insert into urn.staged values ('open', 'next', 1, 'a ballot after the restore')");
                assertThat(texts(box2, "select xmin::text from urn.staged where serial <> 'next' group by 1"))
                        .as("which ballots came together cannot be seen any more").hasSize(1);
            }

            var closing = CompletableFuture.runAsync(() -> closeOnceCopied(folder.resolve("late.huying"), box));
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> Backup.write(data, folder.resolve("late.huying"), urn))
                    .withMessageContaining("back up once more");
            closing.join();
            assertThat(folder.resolve("late.huying")).doesNotExist();
        }
    }

    private static String vote(Connection roll, Connection box, int number) {
        String serial = "serial-" + number;
        try {
            run(roll, "insert into ballots.given values ('" + serial + "')");
            run(box, "insert into urn.staged values ('open', '" + serial + "', 1, 'line')");
            return serial;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The urn stands first in the file and is small; what follows is large. */
    private static void closeOnceCopied(Path file, Connection box) {
        try {
            while (!Files.exists(file) || Files.size(file) < 2_000_000) {
                Thread.onSpinWait();
            }
            run(box, "update urn.poll set closed = true where id = 'open'");
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static UrnServer database(OwnServer server, String name) throws IOException, SQLException {
        return database(server, name, true);
    }

    private static UrnServer database(OwnServer server, String name, boolean migrated)
            throws IOException, SQLException {
        try (var connection = open(server, "postgres")) {
            run(connection, "create database " + name);
        }
        if (migrated) {
            Flyway.configure().dataSource(server.url(name), OwnServer.USER, server.password())
                    .locations("classpath:db/migration/urn").load().migrate();
        }
        return new UrnServer(server.url(name), OwnServer.USER, server.password());
    }

    private static Connection open(OwnServer server, String name) throws IOException, SQLException {
        return DriverManager.getConnection(server.url(name), OwnServer.USER, server.password());
    }

    private static void run(Connection connection, String... statements) throws SQLException {
        try (var sql = connection.createStatement()) {
            for (String statement : statements) {
                sql.execute(statement);
            }
        }
    }

    private static List<String> texts(Connection connection, String question) throws SQLException {
        try (var sql = connection.createStatement(); var row = sql.executeQuery(question)) {
            var texts = new java.util.ArrayList<String>();
            while (row.next()) {
                texts.add(row.getString(1));
            }
            return texts;
        }
    }
}
