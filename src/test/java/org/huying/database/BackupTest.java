package org.huying.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {

    @TempDir(cleanup = CleanupMode.NEVER)
    Path folder;

    @Test
    void bringsDataAndKeyIntoANewFolderAndNeverOverwrites() throws Exception {
        Path data = Files.createDirectories(folder.resolve("data"));
        Files.writeString(data.resolve("vault.key"), "0f".repeat(32));
        try (var connection = open(data); var sql = connection.createStatement()) {
            sql.execute("create table said (words text)");
            sql.execute("insert into said values ('件件有回音')");
        }
        Path file = folder.resolve("backup.huying");

        Backup.write(data, file);
        Backup.read(file, folder.resolve("restored"));

        try (var connection = open(folder.resolve("restored"));
                var row = connection.createStatement().executeQuery("select words from said")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getString(1)).isEqualTo("件件有回音");
        }
        assertThat(folder.resolve("restored/vault.key")).hasSameTextualContentAs(data.resolve("vault.key"));
        assertThat(Files.getPosixFilePermissions(file)).hasToString("[OWNER_READ, OWNER_WRITE]");
        assertThatExceptionOfType(FileAlreadyExistsException.class)
                .isThrownBy(() -> Backup.read(file, folder.resolve("restored")));
        assertThatExceptionOfType(FileAlreadyExistsException.class).isThrownBy(() -> Backup.write(data, file));
    }

    @Test
    void refusesAFileThatIsNone() throws Exception {
        Path file = Files.writeString(folder.resolve("letter.txt"), "no backup");

        assertThatExceptionOfType(IOException.class).isThrownBy(() -> Backup.read(file, folder.resolve("new")))
                .withMessageContaining("not a backup");
    }

    @Test
    void thatIsCutOffLeavesNothingInTheWayOfAnother() throws Exception {
        Path data = folder.resolve("cut");
        open(data).close();
        Files.writeString(data.resolve("vault.key"), "0f".repeat(32));
        Path file = folder.resolve("whole.huying");
        Backup.write(data, file);
        byte[] whole = Files.readAllBytes(file);
        Path half = Files.write(folder.resolve("half.huying"), java.util.Arrays.copyOf(whole, whole.length / 2));
        Path restored = folder.resolve("again");

        assertThatExceptionOfType(IOException.class).isThrownBy(() -> Backup.read(half, restored))
                .withMessageContaining("备份文件不完整");
        Backup.read(file, restored);

        assertThat(restored.resolve("vault.key")).exists();
    }

    @Test
    void findsThePasswordFileReadableByItsOwnerOnly() throws Exception {
        Path data = folder.resolve("fresh");
        open(data).close();

        assertThat(Files.getPosixFilePermissions(data.resolve("postgres/password")))
                .hasToString("[OWNER_READ, OWNER_WRITE]");
        var server = OwnServer.on(data.resolve("postgres"));
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> DriverManager.getConnection(server.url("postgres"), OwnServer.USER, "guessed"));
    }

    private static Connection open(Path data) throws IOException, InterruptedException, SQLException {
        var server = OwnServer.on(data.resolve("postgres"));
        return DriverManager.getConnection(server.url("postgres"), OwnServer.USER, server.password());
    }
}
