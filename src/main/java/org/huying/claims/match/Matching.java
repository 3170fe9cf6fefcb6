package org.huying.claims.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Matches a whole street or district at once. The search looks at the most promising pairs; then its prices are held
 * against all pairs: either they prove that nothing better was left out, or they name what was, and the search goes on.
 */
public final class Matching {

    /** Larger first steps were tried and cost more than they saved. */
    private static final int FINER = 100;
    private static final int STEP = 10;
    /** While prices still move by a few points, pairs that miss by no more are taken in too. */
    private static final int SLACK = 40;

    private final Scores scores;
    private final Worth worth;

    private Matching(Scores scores) {
        this.scores = scores;
        this.worth = Worth.of(scores.request);
    }

    /** Points are given to all pairs; what follows takes about a second for ten thousand deputies. */
    public static Matching of(Request request) {
        return new Matching(new Scores(request));
    }

    static Matching of(Scores scores) {
        return new Matching(scores);
    }

    public Outcome match() {
        List<Sentence> contradictions = Pins.contradictions(scores);
        return contradictions.isEmpty() ? new Telling(scores, solve()).tell()
                : new Outcome.Contradicted(contradictions);
    }

    /** Why the pair must not be, whatever it is worth. */
    public Optional<Sentence> refusal(String deputy, String project) {
        Request request = scores.request;
        return new Refusals(request).why(request.deputy(deputy), request.project(project));
    }

    /** Every project the deputy may take, with what they would bring alone; those that fit best come first. */
    public List<Pair> fits(String deputy) {
        Request request = scores.request;
        int number = request.deputy(deputy);
        var fits = new ArrayList<Pair>();
        for (int project = 0; project < request.projects().size(); project++) {
            if (scores.own(number, project) != Scores.REFUSED) {
                var reasons = new Reasons(scores, project, List.of(number));
                fits.add(new Pair(request.deputies().get(number), request.projects().get(project), false,
                        reasons.of(number, Seating.NONE, 0, 0), reasons.missing(number)));
            }
        }
        fits.sort(Comparator.comparing((Pair pair) -> -pair.points()).thenComparing(pair -> pair.project().id()));
        return fits;
    }

    Solved solve() {
        var kinds = Kinds.of(scores, Pins.of(scores.request));
        var network = new Network(scores, worth, kinds, new Candidates(scores, kinds).choose());
        int size = worth.range() * Circulation.PART / FINER;
        network.approach(size);
        widen(network, new Pricing(scores, network, worth).look(SLACK));
        network.approach(size / STEP, 1);
        for (int round = 0;; round++) {
            network.finish();
            var found = new Pricing(scores, network, worth).look(0);
            if (found.kinds().length == 0) {
                var proof = new Outcome.Proof(network.value(), network.boundWithoutPairs() + found.excess(),
                        network.pairs(), round);
                if (!proof.holds()) {
                    throw new IllegalStateException("A best matching was not proved: " + proof);
                }
                return new Solved(network, network.teams(), proof);
            }
            widen(network, found);
        }
    }

    private static void widen(Network network, Pricing.Found found) {
        for (int i = 0; i < found.kinds().length; i++) {
            network.widen(found.kinds()[i], found.projects()[i]);
        }
    }

    /** A solution before it is told. */
    record Solved(Network network, Teams teams, Outcome.Proof proof) {
    }
}
