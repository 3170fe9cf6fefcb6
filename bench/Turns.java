import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Lifecycles a second with few and with many matters, taken by turns: all programs run, one is under load while the
 * others wait, and the order is turned round each time. What changes meanwhile (the client gets faster, the host takes
 * processor time) meets all of them alike.
 */
final class Turns {

    private static final int ROUNDS = 16;
    private static final int WORKERS = 8;
    private static final Duration PRACTICE = Duration.ofSeconds(45);
    private static final Duration TURN = Duration.ofSeconds(8);

    private final Server server;
    private final Load load;
    private final int matters;
    private final List<Quiet.Measured> turns = new ArrayList<>();

    private Turns(Server server) throws Exception {
        this.server = server;
        this.load = new Load(server.address());
        this.matters = Seed.count(server);
    }

    /** Measures the programs on these data folders, the first being what the others are compared with. */
    static void take(Path root, List<Path> folders) throws Exception {
        var all = new ArrayList<Turns>();
        try {
            for (Path folder : folders) {
                all.add(new Turns(Server.start(root, folder)));
            }
            Quiet.await();
            for (Turns one : all) {
                one.load.warm(PRACTICE);
            }
            for (int round = 0; round < ROUNDS; round++) {
                for (Turns one : round % 2 == 0 ? all : all.reversed()) {
                    one.turns.add(Quiet.measure(() -> one.load.lifecycles(WORKERS, TURN)));
                }
            }
            for (Turns one : all) {
                System.out.println(one.told(all.getFirst()));
            }
        } finally {
            for (Turns one : all) {
                one.server.close();
            }
        }
    }

    /** The ratio is the geometric mean over the rounds, each of which compares what was measured within half a minute. */
    private String told(Turns smallest) {
        double[] logs = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            logs[round] = Math.log(rate(round) / smallest.rate(round));
        }
        double mean = Arrays.stream(logs).average().orElse(0);
        double spread = Math.sqrt(Arrays.stream(logs).map(log -> (log - mean) * (log - mean)).sum() / (ROUNDS - 1));
        double twice = 2 * spread / Math.sqrt(ROUNDS);
        return String.format(Locale.ROOT, "lifecycles with %,d matters: median %.1f/s; last turn, a step %s; ratio %.3f (%.3f to %.3f)",
                matters, median(), turns.getLast(), Math.exp(mean), Math.exp(mean - twice), Math.exp(mean + twice));
    }

    private double rate(int round) {
        return turns.get(round).result().perSecond();
    }

    private double median() {
        double[] sorted = turns.stream().mapToDouble(turn -> turn.result().perSecond()).sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}
