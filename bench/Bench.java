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
        var sizes = new ArrayList<Integer>();
        for (String size : List.of(args).subList(1, args.length)) {
            sizes.add(Integer.valueOf(size));
        }
        if (sizes.isEmpty()) {
            sizes.addAll(List.of(10_000, 1_000_000));
        }
        String kept = System.getenv("HUYING_BENCH_DATA");
        Path data = kept == null ? Files.createTempDirectory("huying-bench")
                : Files.createDirectories(Path.of(kept).toAbsolutePath());
        System.out.println("machine: " + machine());
        try {
            double first = 0;
            int there = 0;
            for (int size : sizes) {
                try (var server = Server.start(root, data)) {
                    if (there == 0) {
                        Seed.template(server);
                    }
                    there = Seed.grow(server, size);
                }
                try (var server = Server.start(root, data)) {
                    double rate = measure(server, there);
                    if (first == 0) {
                        first = rate;
                    } else {
                        System.out.printf(Locale.ROOT, "ratio of lifecycles to the smallest database: %.3f%n",
                                rate / first);
                    }
                }
            }
        } finally {
            if (kept == null) {
                Server.delete(data);
            }
        }
    }

    private static double measure(Server server, int matters) throws Exception {
        System.out.printf(Locale.ROOT, "%n## %,d matters%n", matters);
        System.out.printf(Locale.ROOT, "start to first page: %d ms%n", server.startMillis());
        var load = new Load(server.address());
        load.warm(Duration.ofSeconds(30));
        Quiet.Measured lifecycles = Quiet.measure(() -> load.lifecycles(8, Duration.ofSeconds(20)));
        System.out.printf(Locale.ROOT, "lifecycles: %.1f/s; a step %s%n", lifecycles.result().perSecond(), lifecycles);
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
        return lifecycles.result().perSecond();
    }

    private static String machine() throws Exception {
        String model = Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                .filter(line -> line.startsWith("model name")).findFirst().orElse("").replaceFirst(".*: ", "");
        String memory = Files.readAllLines(Path.of("/proc/meminfo")).getFirst().replaceAll("\\s+", " ");
        return Runtime.getRuntime().availableProcessors() + " cores, " + model + ", " + memory + ", Java "
                + Runtime.version();
    }
}
