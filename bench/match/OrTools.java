package org.huying.claims.match;

import com.google.ortools.Loader;
import com.google.ortools.graph.MinCostFlow;
import java.util.Locale;

/** OR-Tools' minimum-cost flow on the very network our own solver gets, candidates and all. */
final class OrTools {

    private OrTools() {
    }

    /** Lays the network out for OR-Tools. */
    private static final class Laid extends Circulation {

        private final MinCostFlow flow = new MinCostFlow();

        @Override
        int add(int tail, int head, int cap, long cost) {
            flow.addArcWithCapacityAndUnitCost(tail, head, cap, cost);
            return super.add(tail, head, cap, cost);
        }
    }

    static void run(Scores scores) {
        long begun = System.nanoTime();
        Loader.loadNativeLibraries();
        double loading = MatchBench.seconds(begun);
        begun = System.nanoTime();
        long used = MatchBench.processor();
        var laid = new Laid();
        var kinds = Kinds.of(scores, Pins.of(scores.request));
        new Network(scores, Worth.of(scores.request), kinds, new Candidates(scores, kinds).choose(), laid);
        var status = laid.flow.solve();
        System.out.printf(Locale.ROOT,
                "  OR-Tools min-cost flow, first candidates: %.2f s (processor %.2f s; library loaded in %.2f s), %s, value %d, not proved for other pairs%n",
                MatchBench.seconds(begun), (MatchBench.processor() - used) / 1e9, loading, status, -laid.flow.getOptimalCost());
    }
}
