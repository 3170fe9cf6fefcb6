import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Lifecycles a second with few and with many matters, taken by turns: all programs run, one is under load while the
 * others wait, and the order is turned round each time. What changes meanwhile (the client gets faster, the host takes
 * processor time) meets all of them alike.
 */
final class Turns {

    private static final int ROUNDS = 6;
    private static final int WORKERS = 8;
    private static final Duration PRACTICE = Duration.ofSeconds(45);
    private static final Duration TURN = Duration.ofSeconds(15);

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

    private String told(Turns smallest) {
        var rates = new StringBuilder();
        for (Quiet.Measured turn : turns) {
            rates.append(String.format(Locale.ROOT, " %.1f", turn.result().perSecond()));
        }
        return String.format(Locale.ROOT, "lifecycles with %,d matters: median %.1f/s of%s; a step %s; ratio %.3f", matters,
                median(), rates, turns.getLast(), median() / smallest.median());
    }

    private double median() {
        double[] sorted = turns.stream().mapToDouble(turn -> turn.result().perSecond()).sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}
