import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Measures the running program from outside: lifecycles a second, a spike, the public pages, static files, start and
 * memory, with few and with many matters in the database. Client, server and database share the machine.
 */
public class Bench {

    public static void main(String[] args) throws Exception {
        Path root = Path.of(args[0]);
        var words = new ArrayList<>(List.of(args).subList(1, args.length));
        boolean preparesOnly = words.remove("--prepare");
        boolean lifecycles = !words.remove("--pages");
        boolean pages = !words.remove("--lifecycles");
        List<Integer> sizes = words.isEmpty() ? List.of(10_000, 1_000_000)
                : words.stream().map(Integer::valueOf).toList();
        String kept = System.getenv("HUYING_BENCH_DATA");
        Path data = kept == null ? Files.createTempDirectory("huying-bench") : Path.of(kept).toAbsolutePath();
        System.out.println("machine: " + machine());
        try {
            for (int size : sizes) {
                prepare(root, data.resolve(Integer.toString(size)), size);
            }
            if (!preparesOnly) {
                compare(root, data, sizes, lifecycles, pages);
            }
        } finally {
            if (kept == null) {
                Server.delete(data);
            }
        }
    }

    /** Makes the database of so many matters; one that is kept is taken as it is. */
    private static void prepare(Path root, Path data, int size) throws Exception {
        Path mark = data.resolve("prepared");
        if (Files.exists(mark)) {
            return;
        }
        Files.createDirectories(data);
        try (var server = Server.start(root, data)) {
            Seed.template(server);
            Seed.grow(server, size);
        }
        Server.delete(data.resolve("likeness"));
        try (var server = Server.start(root, data)) {
            server.awaitIndex();
        }
        Files.createFile(mark);
    }

    private static void compare(Path root, Path data, List<Integer> sizes, boolean lifecycles, boolean pages)
            throws Exception {
        if (lifecycles) {
            Turns.take(root, sizes.stream().map(size -> data.resolve(Integer.toString(size))).toList());
        }
        if (pages) {
            for (int size : sizes) {
                try (var server = Server.start(root, data.resolve(Integer.toString(size)))) {
                    measure(server);
                }
            }
        }
    }

    private static void measure(Server server) throws Exception {
        System.out.printf(Locale.ROOT, "%n## %,d matters%n", Seed.count(server));
        System.out.printf(Locale.ROOT, "start to first page: %d ms%n", server.startMillis());
        Quiet.await();
        var load = new Load(server.address());
        load.warm(Duration.ofSeconds(30));
        Quiet.Measured spike = Quiet
                .measure(() -> load.spike(new int[]{1, 15, 1, 25, 2, 35, 10, 0}, Duration.ofSeconds(4)));
        System.out.printf(Locale.ROOT, "spike 1-15-1-25-2-35-10-0/s: %d lifecycles; a step %s%n",
                spike.result().count(), spike);
        for (String path : List.of("/open/matters", "/open/matters?region=330105003000&view=OPEN",
                "/open/matters/" + load.someMatter())) {
            load.pages(path, 16, Duration.ofSeconds(8), 0);
            Quiet.Measured full = Quiet.measure(() -> load.pages(path, 16, Duration.ofSeconds(6), 0));
            Quiet.Measured half = Quiet
                    .measure(() -> load.pages(path, 16, Duration.ofSeconds(8), full.result().perSecond() / 2));
            System.out.printf(Locale.ROOT, "%s: %.0f/s full; at half load %s%n",
                    path.replaceAll("\\d{9}-\\d{2}-\\d{6}", "{id}"), full.result().perSecond(), half);
        }
        Load.Result file = load.pages("/site/huying.css", 16, Duration.ofSeconds(8), 0);
        Load.Result list = load.pages("/open/matters", 16, Duration.ofSeconds(8), 0);
        System.out.printf(Locale.ROOT, "static file: %.0f/s; list page as a share of it: %.2f%n", file.perSecond(),
                list.perSecond() / file.perSecond());
        System.out.printf(Locale.ROOT, "memory: program %d MiB%n", server.residentMebibytes());
    }

    static String machine() throws Exception {
        String model = Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                .filter(line -> line.startsWith("model name")).findFirst().orElse("").replaceFirst(".*: ", "");
        String memory = Files.readAllLines(Path.of("/proc/meminfo")).getFirst().replaceAll("\\s+", " ");
        return Runtime.getRuntime().availableProcessors() + " cores, " + model + ", " + memory + ", Java "
                + Runtime.version();
    }
}
