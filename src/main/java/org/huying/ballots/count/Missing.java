package org.huying.ballots.count;

import java.util.HashMap;
import java.util.Map;

/** How much money was lacking for what is not funded. */
final class Missing {

    private final Election election;
    private final Rule rule;
    private final Terms terms;

    Missing(Election election, Rule rule, Terms terms) {
        this.election = election;
        this.rule = rule;
        this.terms = terms;
    }

    /** By project, in the currency. */
    Map<Integer, Fraction> in(Selection selection) {
        var missing = new HashMap<Integer, Fraction>();
        if (rule instanceof Rule.EqualShares shares && election.voters() > 0) {
            missing.putAll(new EqualShares(election, terms, terms.tieRule(rule)).missing(shares, selection));
        }
        long left = election.budget();
        for (Round round : selection.rounds()) {
            long cost = election.cost(round.project());
            if (round.funded()) {
                missing.remove(round.project());
                left -= cost;
            } else if (round.why() != Round.Why.EXCLUDED) {
                missing.put(round.project(), Fraction.of(cost - left, election.unit()));
            }
        }
        return missing;
    }
}
