import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.huying.ballots.count.Counting;
import org.huying.ballots.count.Election;
import org.huying.ballots.count.PabulibReader;
import org.huying.ballots.count.Rule;
import org.huying.ballots.count.Selection;
import org.huying.ballots.count.Terms;

/**
 * Measures counting on the shared real votes: reading, and the rules that take longest, one thread. Each is counted once
 * cold, as by a program just started on that file, and then until it was counted five times; told are the first and the
 * quickest, the processor time of the quickest, and what the host took meanwhile.
 */
public class Ballots {

    private static final List<String> LARGE = List.of("Poland_Lodz_2022 mes_cost_add1u",
            "Poland_Lodz_2022 mes_cost_add1_integral", "Poland_Lodz_2022 mes_cost_add1_noexh",
            "Poland_Lodz_2022 mes_card_add1u", "Poland_Lodz_2022 mes_cost_none", "Poland_Lodz_2022 phragmen",
            "Poland_Lodz_2022 greedy_votes", "Poland_Wroclaw_2022 mes_cost_add1u",
            "Poland_Katowice_2024 mes_points_add1", "Poland_Krakow_2018 mes_borda_add1",
            "Poland_Warszawa_2020_Praga-Poludnie mes_cost_add1u", "Poland_Warszawa_2021_Ursynow mes_cost_add1u",
            "Poland_Wieliczka_2023_Green_Budget mes_cost_add1u", "Hungary_Budapest_2025_XI_Ujbuda mes_cost_add1",
            "Hungary_Budapest_2023_VIII_Jozsefvaros mes_cost_add1");

    public static void main(String[] args) throws Exception {
        Path votes = Path.of(args[0]).resolveSibling("shared/pabulib");
        if (!Files.isDirectory(votes)) {
            System.out.println("The shared votes are not there: " + votes);
            return;
        }
        System.out.println("machine: " + Bench.machine());
        System.out.println("file and rule: voters × projects, reading; first count, quickest of five (processor; host took); steps, winners");
        for (String large : LARGE) {
            String[] words = large.split(" ");
            measure(votes.resolve(words[0] + ".pb"), words[1]);
        }
        everything(votes);
    }

    private static void measure(Path file, String rule) throws Exception {
        long begun = System.nanoTime();
        Election election = PabulibReader.read(file);
        double reading = seconds(begun);
        double first = 0;
        double quickest = Double.MAX_VALUE;
        double processor = 0;
        Selection selection = null;
        long[] before = Quiet.times();
        for (int i = 0; i < 5; i++) {
            begun = System.nanoTime();
            long used = processor();
            selection = Counting.count(election, Rule.of(rule), Terms.USUAL);
            double taken = seconds(begun);
            first = i == 0 ? taken : first;
            if (taken < quickest) {
                quickest = taken;
                processor = (processor() - used) / 1e9;
            }
        }
        System.out.printf(Locale.ROOT, "%s %s: %d × %d, %.2f s; %.3f s, %.3f s (%.3f s; %.1f %%); %d, %d%n",
                file.getFileName(), rule, election.voters(), election.projects().size(), reading, first, quickest,
                processor, stolen(before), selection.steps(), selection.winners().size());
    }

    /** All shared files by the rule that takes longest. */
    private static void everything(Path votes) throws Exception {
        long[] before = Quiet.times();
        long used = processor();
        long begun = System.nanoTime();
        int files = 0;
        double slowest = 0;
        String slow = "";
        try (Stream<Path> list = Files.list(votes)) {
            for (Path file : list.filter(path -> path.toString().endsWith(".pb")).sorted().toList()) {
                Election election = PabulibReader.read(file);
                String rule = switch (election.kind()) {
                    case APPROVAL -> "mes_cost_add1u";
                    case POINTS -> "mes_points_add1";
                    case RANKING -> "mes_borda_add1";
                };
                long start = System.nanoTime();
                Counting.count(election, Rule.of(rule), Terms.USUAL);
                files++;
                if (seconds(start) > slowest) {
                    slowest = seconds(start);
                    slow = file.getFileName() + " " + rule;
                }
            }
        }
        System.out.printf(Locale.ROOT,
                "all %d files read and counted with Add1: %.1f s, processor %.1f s, host took %.1f %%; slowest %s %.2f s%n",
                files, seconds(begun), (processor() - used) / 1e9, stolen(before), slow, slowest);
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    private static long processor() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static double stolen(long[] before) throws Exception {
        long[] after = Quiet.times();
        return 100.0 * (after[0] - before[0]) / Math.max(1, after[1] - before[1]);
    }
}
