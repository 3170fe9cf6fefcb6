package org.huying.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.huying.App;
import org.huying.Visitor;
import org.huying.database.OwnServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} in the middle of filings and assignments: what was acknowledged is there, and nothing twice. */
class NothingLostTest {

    private static final int FILINGS = 200;

    @TempDir(cleanup = CleanupMode.NEVER)
    Path data;

    private final Map<UUID, String> acknowledged = new ConcurrentHashMap<>();
    private final Map<String, Boolean> assigned = new ConcurrentHashMap<>();
    private final Random random = new Random(20261123);
    private int port;
    private Process program = dummy();

    @AfterEach
    void end() throws InterruptedException {
        program.destroy();
        program.waitFor(30, TimeUnit.SECONDS);
    }

    @Test
    void survivesKillingInTheMiddleOfTwoHundredFilingsAndAssignments() throws Exception {
        start();
        int before = count("select count(*) from opinions.opinion");
        List<String> waiting = texts("select id from matters.matter where stage = 'Opened' order by id limit 15");
        List<UUID> keys = new ArrayList<>();
        for (int i = 0; i < FILINGS; i++) {
            keys.add(new UUID(random.nextLong(), random.nextLong()));
        }

        killAmid(keys, waiting);
        start();

        assertThat(acknowledged).hasSizeBetween(20, FILINGS - 1);
        var visitor = new Visitor(port);
        acknowledged.forEach((_, page) -> assertThat(visitor.get(page).status()).isEqualTo(200));
        assigned.keySet().forEach(id -> assertThat(texts(
                "select kind from ledger.fact where subject = 'matter/" + id + "' and kind = 'Assigned'")).hasSize(1));
        for (UUID key : keys) {
            String page = visitor.post("/opinions/new", filing(key)).location();
            assertThat(page).startsWith("/follow/");
            assertThat(acknowledged.getOrDefault(key, page)).isEqualTo(page);
        }
        assertThat(count("select count(*) from opinions.opinion")).isEqualTo(before + FILINGS);
        assertThat(count("select count(*) from ledger.fact where subject like 'opinion/%' and seq = 1"))
                .isEqualTo(before + FILINGS);
        assertThat(count("""
                select count(*)
                  from matters.matter
                 where (stage = 'Opened') <> (not exists (select from ledger.fact
                                                           where subject = 'matter/' || matter.id
                                                             and kind in ('Assigned', 'Withdrawn')))
                   and returns = 0 and reopens = 0 and tier = 'COMMUNITY'""")).isZero();
    }

    private void killAmid(List<UUID> keys, List<String> waiting) throws Exception {
        var committee = new Visitor(port);
        committee.post("/sign-in", Map.of("login", "sc-xh", "password", "huying-demo", "next", ""));
        var answered = new AtomicInteger();
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            for (UUID key : keys) {
                crowd.submit(() -> {
                    String page = new Visitor(port).post("/opinions/new", filing(key)).location();
                    if (page.startsWith("/follow/")) {
                        acknowledged.put(key, page.replace("?filed", "") + "?filed");
                        answered.incrementAndGet();
                    }
                    return null;
                });
            }
            for (String id : waiting) {
                crowd.submit(() -> {
                    int status = committee.post("/matters/" + id + "/assign",
                            Map.of("seen", "1", "lead", "GS-DCG", "note", "")).status();
                    if (status == 303) {
                        assigned.put(id, true);
                    }
                    return null;
                });
            }
            while (answered.get() < FILINGS / 4) {
                Thread.sleep(2);
            }
            program.destroyForcibly().waitFor();
            crowd.shutdownNow();
        }
    }

    private static Map<String, String> filing(UUID key) {
        return Map.of("key", key.toString(), "region", "330105003003", "text", "楼道灯不亮，晚上看不清台阶。", "place", "南门");
    }

    private void start() throws IOException, InterruptedException {
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        Path log = data.resolve("program-" + port + ".log");
        program = new ProcessBuilder(System.getProperty("java.home") + "/bin/java", "-Xmx512m",
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp",
                System.getProperty("java.class.path"), App.class.getName(), "serve", "--demo", "--data",
                data.resolve("data").toString(), "--port", Integer.toString(port)).redirectErrorStream(true)
                .redirectOutput(log.toFile()).start();
        long end = System.nanoTime() + Duration.ofMinutes(5).toNanos();
        while (!Files.readString(log).contains("The demonstration is ready")) {
            assertThat(program.isAlive()).as(() -> read(log)).isTrue();
            assertThat(System.nanoTime()).as(() -> read(log)).isLessThan(end);
            Thread.sleep(100);
        }
    }

    private static String read(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return e.toString();
        }
    }

    private int count(String sql) {
        return Integer.parseInt(texts(sql).getFirst());
    }

    private List<String> texts(String sql) {
        var texts = new ArrayList<String>();
        try (Connection connection = open();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return texts;
    }

    private Connection open() throws IOException, InterruptedException, SQLException {
        var server = OwnServer.on(data.resolve("data/postgres"));
        return DriverManager.getConnection(server.url("postgres"), OwnServer.USER, server.password());
    }

    private static Process dummy() {
        try {
            return new ProcessBuilder("true").start();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
