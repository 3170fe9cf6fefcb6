package org.huying.ballots.count;

/** Counts an election by a rule. The same election and rule always give the same result, in whatever order the rows stand. */
public final class Counting {

    private Counting() {
    }

    public static Selection count(Election election, Rule rule, Terms terms) {
        TieRule tie = terms.tieRule(rule);
        return switch (rule) {
            case Rule.MostFirst most -> new MostFirst(election, terms, tie).select(most);
            case Rule.EqualShares shares -> new EqualShares(election, terms, tie).select(shares);
            case Rule.Phragmen _ -> new Phragmen(election, tie).select();
            case Rule.Maximin _ -> new Maximin(election, tie).select();
        };
    }
}
