import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.huying.likeness.Grouper;
import org.huying.likeness.LikenessIndex;
import org.huying.likeness.Text;

/**
 * How fast likeness is judged: the ten most alike of a million opinions, the grouping of a hundred thousand. The opinions
 * are made from words and names by a seeded hand: a place, a trouble, and three to twelve sentences.
 */
public class Likeness {

    private static final int QUERIES = 2000;
    private static final int BATCH = 10_000;

    private final Texts made = new Texts(11);

    public static void main(String[] args) throws Exception {
        Logger.getLogger("org.apache.lucene").setLevel(Level.SEVERE);
        var bench = new Likeness();
        System.out.println(Runtime.getRuntime().availableProcessors() + " cores, Java " + Runtime.version() + ", -Xmx"
                + (Runtime.getRuntime().maxMemory() >> 20) + "m");
        bench.nearest(args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000);
        bench.group(args.length > 1 ? Integer.parseInt(args[1]) : 100_000);
    }

    private void nearest(int size) throws Exception {
        Path folder = Files.createTempDirectory("huying-likeness-bench");
        try {
            long begun = System.nanoTime();
            try (var index = LikenessIndex.open(folder)) {
                for (int from = 0; from < size; from += BATCH) {
                    List<Text> batch = IntStream.range(from, Math.min(size, from + BATCH)).mapToObj(made::opinion).toList();
                    batch.parallelStream().forEach(one -> index.add(one, Set.of("street-" + Integer.parseInt(one.id()) % 20)));
                }
                index.keep(String.valueOf(size));
                System.out.printf(Locale.ROOT, "%,d opinions fed in %.0f s, %d MB on disk%n", index.size(),
                        (System.nanoTime() - begun) / 1e9, bytes(folder) >> 20);
            }
            begun = System.nanoTime();
            try (var index = LikenessIndex.open(folder)) {
                System.out.printf(Locale.ROOT, "opened again in %.1f s%n", (System.nanoTime() - begun) / 1e9);
                for (int round = 0; round < 3; round++) {
                    tell("ten most alike", index, Set.of());
                }
                tell("ten most alike in one street", index, Set.of("street-7"));
            }
        } finally {
            delete(folder);
        }
    }

    private void tell(String what, LikenessIndex index, Set<String> tags) throws Exception {
        List<Text> asked = IntStream.range(0, QUERIES).mapToObj(i -> made.opinion(-1)).toList();
        var times = new long[QUERIES];
        long[] before = Quiet.times();
        for (int i = 0; i < QUERIES; i++) {
            long begun = System.nanoTime();
            if (index.nearest(asked.get(i), tags, 10).isEmpty()) {
                throw new IllegalStateException("Nothing was found");
            }
            times[i] = System.nanoTime() - begun;
        }
        double stolen = Quiet.stolen(before, Quiet.times());
        Arrays.sort(times);
        System.out.printf(Locale.ROOT, "%s: p50 %.2f ms, p99 %.2f ms (host took %.1f %%)%n", what, times[QUERIES / 2] / 1e6,
                times[QUERIES * 99 / 100] / 1e6, stolen);
    }

    private void group(int size) throws Exception {
        List<Text> texts = IntStream.range(0, size).mapToObj(made::opinion).toList();
        for (int round = 0; round < 2; round++) {
            long[] before = Quiet.times();
            long begun = System.nanoTime();
            int groups = Grouper.group(texts).size();
            System.out.printf(Locale.ROOT, "grouping %,d opinions: %.1f s, %,d groups (host took %.1f %%)%n", size,
                    (System.nanoTime() - begun) / 1e9, groups, Quiet.stolen(before, Quiet.times()));
        }
    }

    private static long bytes(Path folder) throws Exception {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
        }
    }

    private static void delete(Path folder) throws Exception {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
