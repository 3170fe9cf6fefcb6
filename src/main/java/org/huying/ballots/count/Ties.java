package org.huying.ballots.count;

import java.util.List;

/**
 * What the tie rule decided: the ids that are funded only because of it, and those that would be if equals came in the
 * opposite order.
 */
public record Ties(List<String> chosen, List<String> otherwise) {

    public static Ties of(Election election, Rule rule, Terms terms) {
        List<String> ids = Counting.count(election, rule, terms).ids(election);
        List<String> opposite = Counting.count(election, rule, terms.tied(terms.tieRule(rule).reverse()))
                .ids(election);
        return new Ties(ids.stream().filter(id -> !opposite.contains(id)).toList(),
                opposite.stream().filter(id -> !ids.contains(id)).toList());
    }

    /** Whether it decided anything. */
    public boolean decided() {
        return !chosen.isEmpty() || !otherwise.isEmpty();
    }
}
