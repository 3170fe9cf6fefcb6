package org.huying.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One PostgreSQL server on a data folder: started, or adopted where it already runs. It listens on loopback only and
 * takes a generated password (SCRAM; the file {@code password} in the folder, mode 600). However this program ends,
 * {@code kill -9} included, a small watching process notices and stops the server in order.
 */
public final class OwnServer {

    public static final String USER = "huying";

    private static final Duration ENDING = Duration.ofMinutes(2);

    private final Path folder;
    private final Path home;
    private final Path data;
    private final List<String> unprivileged;
    private final String password;
    private final int port;

    /** Starts or adopts the server of this folder; returns when it takes connections. */
    public static OwnServer on(Path folder) throws IOException, InterruptedException {
        return new OwnServer(folder.toAbsolutePath());
    }

    private OwnServer(Path folder) throws IOException, InterruptedException {
        this.folder = Files.createDirectories(folder);
        this.data = folder.resolve("data");
        try (var channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE,
                StandardOpenOption.WRITE); var _ = channel.lock()) {
            home = Binaries.unpackInto(folder);
            unprivileged = asUnprivileged();
            password = password();
            if (!Files.exists(data.resolve("PG_VERSION"))) {
                create();
            }
            Integer running = adoptablePort();
            port = running != null ? running : start();
        }
    }

    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?reWriteBatchedInserts=true";
    }

    public String password() throws IOException {
        Path file = folder.resolve("password");
        if (!Files.exists(file)) {
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            Files.createFile(file,
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, HexFormat.of().formatHex(random));
        }
        return Files.readString(file).strip();
    }

    /** The folder the server keeps its files in. */
    Path data() {
        return data;
    }

    public int port() {
        return port;
    }

    private void create() throws IOException, InterruptedException {
        run("initdb", "-D", data.toString(), "-U", USER, "-A", "scram-sha-256", "--pwfile",
                folder.resolve("password").toString(), "-E", "UTF8", "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8", "--locale=C.UTF-8");
    }

    private int start() throws IOException, InterruptedException {
        int free = freePort();
        run("pg_ctl", "-D", data.toString(), "-l", folder.resolve("postgres.log").toString(), "-w", "-t", "60", "-o",
                "-p " + free + " -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=200"
                        + " -c shared_buffers=256MB -c max_wal_size=2GB -c wal_keep_size=1GB -c jit=off",
                "start");
        watch();
        return free;
    }

    /** The watching process reads a pipe held by this program; the pipe closes when the program ends, in any way. */
    private void watch() throws IOException {
        var command = new ArrayList<>(unprivileged);
        command.addAll(List.of("sh", "-c",
                "trap '' INT HUP TERM; cat >/dev/null; exec \"$0\" -D \"$1\" -m fast -w stop",
                home.resolve("bin/pg_ctl").toString(), data.toString()));
        new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    /**
     * The port of a server that takes connections. One that is just being stopped, because the program before was killed
     * a moment ago, is waited for: it would be gone as soon as it was adopted.
     */
    private @Nullable Integer adoptablePort() throws IOException, InterruptedException {
        long end = System.nanoTime() + ENDING.toNanos();
        Integer running = runningPort();
        while (running != null && !takesConnections(running)) {
            if (System.nanoTime() > end) {
                throw new IOException("PostgreSQL on " + data + " runs and takes no connections");
            }
            Thread.sleep(100);
            running = runningPort();
        }
        return running;
    }

    private boolean takesConnections(int at) {
        String address = "jdbc:postgresql://127.0.0.1:" + at + "/postgres?connectTimeout=5&loginTimeout=5";
        try (var connection = DriverManager.getConnection(address, USER, password)) {
            return connection.isValid(5);
        } catch (SQLException e) {
            return false;
        }
    }

    private @Nullable Integer runningPort() throws IOException, InterruptedException {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile) || execute("pg_ctl", "-D", data.toString(), "status") != 0) {
            return null;
        }
        List<String> lines = Files.readAllLines(pidFile);
        if (lines.size() < 4) {
            return null;
        }
        // A zombie, left where process 1 does not reap, still looks alive to pg_ctl.
        Path commandLine = Path.of("/proc", lines.get(0).strip(), "cmdline");
        if (Files.exists(commandLine) && Files.readAllBytes(commandLine).length == 0) {
            Files.delete(pidFile);
            return null;
        }
        return Integer.valueOf(lines.get(3).strip());
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** PostgreSQL refuses to run as root: then it runs in a user namespace of its own. */
    private static List<String> asUnprivileged() throws IOException, InterruptedException {
        if (!"root".equals(System.getProperty("user.name"))) {
            return List.of();
        }
        Process probe = new ProcessBuilder("unshare", "-U", "id", "-u").redirectErrorStream(true).start();
        String id = new String(probe.getInputStream().readAllBytes()).strip();
        if (probe.waitFor() == 0 && !id.equals("0")) {
            return List.of("unshare", "-U");
        }
        throw new IOException("PostgreSQL refuses to run as root and user namespaces are not available here:"
                + " run as another user, or give --database-url");
    }

    private void run(String program, String... arguments) throws IOException, InterruptedException {
        int code = execute(program, arguments);
        if (code != 0) {
            throw new IOException(program + " ended with " + code + ", see " + folder.resolve("postgres.log") + " and "
                    + folder.resolve("commands.log"));
        }
    }

    private int execute(String program, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(unprivileged);
        command.add(home.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("commands.log").toFile())).start();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            return -1;
        }
        return process.exitValue();
    }
}
