import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.huying.likeness.Text;

/**
 * How long one round of topics takes over many open matters, and what others feel of it: the program runs it beside
 * everything else, while the public list is asked for. In the first round the index is made anew as well.
 */
public class Topics {

    private static final Pattern TOLD = Pattern.compile("Topics: (\\d+) from (\\d+) texts in (\\d+) ms");
    private static final int BATCH = 1000;

    public static void main(String[] args) throws Exception {
        Path root = Path.of(args[0]);
        var words = new ArrayList<>(List.of(args).subList(1, args.length));
        boolean preparesOnly = words.remove("--prepare");
        int size = words.isEmpty() ? 100_000 : Integer.parseInt(words.getFirst());
        String kept = System.getenv("HUYING_BENCH_DATA");
        Path data = kept == null ? Files.createTempDirectory("huying-topics-bench")
                : Files.createDirectories(Path.of(kept).toAbsolutePath().resolve("topics-" + size));
        System.out.println("machine: " + Bench.machine());
        try {
            if (!Files.exists(data.resolve("prepared"))) {
                prepare(root, data, size);
            }
            if (!preparesOnly) {
                for (String round : List.of("first", "second")) {
                    try (var server = Server.start(root, data)) {
                        measure(server, data, round);
                    }
                }
            }
        } finally {
            if (kept == null) {
                Server.delete(data);
            }
        }
    }

    private static void prepare(Path root, Path data, int size) throws Exception {
        try (var server = Server.start(root, data)) {
            Seed.template(server);
            Seed.grow(server, size);
            try (Connection database = server.database()) {
                System.out.printf(Locale.ROOT, "%,d open matters%n", open(database));
            }
        }
        Files.createFile(data.resolve("prepared"));
    }

    /** Every copied opinion is an open matter with words of its own. */
    private static int open(Connection database) throws Exception {
        var texts = new Texts(11);
        var ids = new ArrayList<String[]>();
        try (Statement sql = database.createStatement(); ResultSet rows = sql.executeQuery("""
                select id, region from opinions.opinion
                 where not exists (select from opinions.alike where alike.opinion = opinion.id)""")) {
            while (rows.next()) {
                ids.add(new String[]{rows.getString(1), rows.getString(2)});
            }
        }
        database.setAutoCommit(false);
        try (PreparedStatement insert = database.prepareStatement(
                "insert into opinions.alike (opinion, region, state, title, body) values (?, ?, 'OPEN', ?, ?)")) {
            for (int i = 0; i < ids.size(); i++) {
                Text text = texts.opinion(i);
                insert.setString(1, ids.get(i)[0]);
                insert.setString(2, ids.get(i)[1]);
                insert.setString(3, text.title().substring(0, Math.min(40, text.title().length())));
                insert.setString(4, text.body());
                insert.addBatch();
                if (i % BATCH == BATCH - 1) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
        try (Statement sql = database.createStatement()) {
            sql.execute("delete from opinions.topic_reckoned");
        }
        database.commit();
        database.setAutoCommit(true);
        return ids.size();
    }

    private static void measure(Server server, Path data, String round) throws Exception {
        var load = new Load(server.address());
        load.pages("/open/matters", 4, Duration.ofSeconds(5), 0);
        long[] before = Quiet.times();
        var during = new ArrayList<Load.Result>();
        long most = 0;
        var told = TOLD.matcher("");
        long begun = System.nanoTime();
        while (!told.find() && System.nanoTime() - begun < Duration.ofMinutes(9).toNanos()) {
            during.add(load.pages("/open/matters", 2, Duration.ofSeconds(2), 40));
            most = Math.max(most, server.residentMebibytes());
            told = TOLD.matcher(Files.readString(data.resolve("bench-server.log")));
        }
        told.reset();
        if (!told.find()) {
            throw new IllegalStateException("No round ended");
        }
        double worst = during.stream().mapToDouble(Load.Result::p99).max().orElse(0);
        double middle = during.stream().mapToDouble(Load.Result::p50).sorted().skip(during.size() / 2).findFirst().orElse(0);
        int errors = during.stream().mapToInt(Load.Result::errors).sum();
        Load.Result after = load.pages("/open/matters", 2, Duration.ofSeconds(10), 40);
        System.out.printf(Locale.ROOT,
                "%s: %s topics from %s texts in %.1f s; meanwhile /open/matters at 40/s p50 %.1f ms, worst p99 of two seconds %.0f ms, errors %d (alone p50 %.1f, p99 %.0f); program %d MiB at most (host took %.1f %%)%n",
                round, told.group(1), told.group(2), Integer.parseInt(told.group(3)) / 1e3, middle, worst, errors,
                after.p50(), after.p99(), most, Quiet.stolen(before, Quiet.times()));
        try (Connection database = server.database(); Statement sql = database.createStatement()) {
            sql.execute("delete from opinions.topic_reckoned");
        }
    }
}
