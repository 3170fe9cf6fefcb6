package org.huying.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.huying.App;
import org.huying.Visitor;
import org.huying.database.OwnServer;

/** The program with the demonstration, as a process of its own on a folder of its own: it can be killed, and starts again. */
final class KilledProgram {

    private final Path folder;
    private Process process;
    private int port;

    /** Started on the folder. */
    KilledProgram(Path folder) throws IOException, InterruptedException {
        this.folder = folder;
        process = start();
    }

    int port() {
        return port;
    }

    /** {@code kill -9}. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    void startAgain() throws IOException, InterruptedException {
        process = start();
    }

    void end() throws InterruptedException {
        process.destroy();
        process.waitFor(30, TimeUnit.SECONDS);
    }

    /** Somebody who works there. */
    Visitor signedIn(String login) {
        var visitor = new Visitor(port);
        visitor.post("/sign-in", java.util.Map.of("login", login, "password", "huying-demo", "next", ""));
        return visitor;
    }

    int count(String sql) {
        return Integer.parseInt(texts(sql).getFirst());
    }

    /** What its database holds, asked past the program. */
    List<String> texts(String sql) {
        var texts = new ArrayList<String>();
        try {
            var server = OwnServer.on(folder.resolve("data/postgres"));
            try (var connection = DriverManager.getConnection(server.url("postgres"), OwnServer.USER,
                    server.password());
                    var statement = connection.createStatement();
                    var rows = statement.executeQuery(sql)) {
                while (rows.next()) {
                    texts.add(rows.getString(1));
                }
            }
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return texts;
    }

    private Process start() throws IOException, InterruptedException {
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        Path log = folder.resolve("program-" + port + ".log");
        Process started = new ProcessBuilder(System.getProperty("java.home") + "/bin/java", "-Xmx512m",
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"),
                App.class.getName(), "serve", "--demo", "--data", folder.resolve("data").toString(), "--port",
                Integer.toString(port)).redirectErrorStream(true).redirectOutput(log.toFile()).start();
        long end = System.nanoTime() + Duration.ofMinutes(5).toNanos();
        while (!Files.readString(log).contains("The demonstration is ready")) {
            assertThat(started.isAlive()).as(() -> read(log)).isTrue();
            assertThat(System.nanoTime()).as(() -> read(log)).isLessThan(end);
            Thread.sleep(100);
        }
        return started;
    }

    private static String read(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
