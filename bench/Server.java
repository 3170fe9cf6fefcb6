import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The program as a process of its own, on its own data folder and port, with the demonstration loaded. */
final class Server implements AutoCloseable {

    private final Process process;
    private final Path data;
    private final int port;
    private final long startMillis;

    private Server(Process process, Path data, int port, long startMillis) {
        this.process = process;
        this.data = data;
        this.port = port;
        this.startMillis = startMillis;
    }

    static Server start(Path root, Path data) throws Exception {
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        boolean fresh = !Files.exists(data.resolve("postgres"));
        long begin = System.nanoTime();
        Process process = new ProcessBuilder(List.of(root.resolve("bin/huying").toString(), "serve", "--demo", "--data", data.toString(), "--port", Integer.toString(port),
                "--huying.ledger.seals-days=false")).redirectErrorStream(true)
                .redirectOutput(data.resolve("bench-server.log").toFile()).start();
        long first = awaitPage(process, port, begin);
        var server = new Server(process, data, port, first);
        if (fresh) {
            server.awaitDemonstration();
        }
        return server;
    }

    private static long awaitPage(Process process, int port, long begin) throws Exception {
        var client = HttpClient.newHttpClient();
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/open/matters")).build();
        while (process.isAlive()) {
            try {
                if (client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
                }
            } catch (IOException notYet) {
                Thread.sleep(20);
            }
        }
        throw new IllegalStateException("The program ended while starting; see bench-server.log");
    }

    private void awaitDemonstration() throws Exception {
        while (!Files.readString(data.resolve("bench-server.log")).contains("The demonstration is ready")) {
            Thread.sleep(200);
        }
    }

    /** Waits until the index of what is alike has been made of all that is there. */
    void awaitIndex() throws Exception {
        String line = "The index of what is alike was made anew from ";
        while (Files.readAllLines(data.resolve("bench-server.log")).stream().noneMatch(said -> said.contains(line))) {
            Thread.sleep(500);
        }
    }

    String address() {
        return "http://localhost:" + port;
    }

    long startMillis() {
        return startMillis;
    }

    Connection database() throws Exception {
        Path folder = data.resolve("postgres");
        String databasePort = Files.readAllLines(folder.resolve("data/postmaster.pid")).get(3).strip();
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + databasePort + "/postgres", "huying",
                Files.readString(folder.resolve("password")).strip());
    }

    long residentMebibytes() throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS")).mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst().orElse(0) / 1024;
    }

    @Override
    public void close() throws Exception {
        process.destroy();
        process.waitFor(30, TimeUnit.SECONDS);
        Path pid = data.resolve("postgres/data/postmaster.pid");
        for (int i = 0; i < 300 && Files.exists(pid); i++) {
            Thread.sleep(100);
        }
    }

    static void delete(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(one);
            }
        }
    }
}
