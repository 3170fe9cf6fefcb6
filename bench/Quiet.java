import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;

/**
 * A virtual machine's host gives its processors to others at times. A measurement during which it took more than
 * {@value #MOST} percent is taken again, a few times; what it took is told beside the figure.
 */
final class Quiet {

    private static final double MOST = 2;
    private static final int TRIES = 4;

    /** Percent of all processors, and so many readings of five seconds in a row: learning begins 45 s after a start. */
    private static final double CALM = 10;
    private static final int CALM_TIMES = 12;
    private static final Duration LONGEST = Duration.ofMinutes(20);

    private Quiet() {
    }

    /** A result with the share of processor time, in percent, that the host kept from this machine meanwhile. */
    record Measured(Load.Result result, double stolen) {
        @Override
        public String toString() {
            return String.format(java.util.Locale.ROOT, "p50 %.2f ms, p99 %.2f ms, errors %d (host took %.1f %%)",
                    result.p50(), result.p99(), result.errors(), stolen);
        }
    }

    static Measured measure(Callable<Load.Result> run) throws Exception {
        Measured best = null;
        for (int i = 0; i < TRIES; i++) {
            long[] before = times();
            Load.Result result = run.call();
            long[] after = times();
            double stolen = stolen(before, after);
            if (best == null || stolen < best.stolen()) {
                best = new Measured(result, stolen);
            }
            if (stolen <= MOST) {
                break;
            }
        }
        return best;
    }

    /**
     * Waits until the machine does next to nothing, so that what a program does once after its start (an index is fed, topics
     * are reckoned, categories learned) is over; tells how long that took.
     */
    static void await() throws Exception {
        long begin = System.nanoTime();
        int calm = 0;
        while (calm < CALM_TIMES && System.nanoTime() - begin < LONGEST.toNanos()) {
            long[] before = idle();
            Thread.sleep(5_000);
            long[] after = idle();
            double busy = 100.0 * (1 - (double) (after[0] - before[0]) / Math.max(1, after[1] - before[1]));
            calm = busy < CALM ? calm + 1 : 0;
        }
        System.out.printf(java.util.Locale.ROOT, "waited %d s for work after the start to end%s%n",
                (System.nanoTime() - begin) / 1_000_000_000, calm < CALM_TIMES ? "; it had not ended" : "");
    }

    /** Idle and all processor time since the machine started. */
    private static long[] idle() throws Exception {
        String[] words = Files.readAllLines(Path.of("/proc/stat")).getFirst().trim().split("\\s+");
        return new long[]{Long.parseLong(words[4]) + Long.parseLong(words[5]), times()[1]};
    }

    /** What the host took between two readings, in percent. */
    static double stolen(long[] before, long[] after) {
        return 100.0 * (after[0] - before[0]) / Math.max(1, after[1] - before[1]);
    }

    /** Stolen and all processor time since the machine started. */
    static long[] times() throws Exception {
        String[] words = Files.readAllLines(Path.of("/proc/stat")).getFirst().trim().split("\\s+");
        long all = 0;
        for (int i = 1; i <= 8; i++) {
            all += Long.parseLong(words[i]);
        }
        return new long[]{Long.parseLong(words[8]), all};
    }
}
