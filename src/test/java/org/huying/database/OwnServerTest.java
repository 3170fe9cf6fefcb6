package org.huying.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

class OwnServerTest {

    @TempDir(cleanup = CleanupMode.NEVER)
    Path folder;

    /** So it is after the program was killed: the watching process stops its server while the next program starts. */
    @Test
    void isNotAdoptedWhileItIsBeingStopped() throws Exception {
        OwnServer before = OwnServer.on(folder);
        try (var held = DriverManager.getConnection(before.url("postgres"), OwnServer.USER, before.password())) {
            assertThat(held.isValid(5)).isTrue();
            String postmaster = Files.readAllLines(before.data().resolve("postmaster.pid")).getFirst().strip();
            new ProcessBuilder("kill", "-INT", postmaster).start().waitFor(); // PostgreSQL's fast stop

            OwnServer next = OwnServer.on(folder);
            Thread.sleep(500);

            try (var connection = DriverManager.getConnection(next.url("postgres"), OwnServer.USER, next.password())) {
                assertThat(connection.isValid(5)).isTrue();
            }
        }
    }
}
