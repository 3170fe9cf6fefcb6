package org.huying.ballots;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Who is elected: those who reach what is needed, by votes, as far as there are places. Equals at the border have a new
 * vote among them, more votes win; too few elected have a second election for the rest (Electoral Law Art. 45, 46).
 */
record Elected(Poll.Choice choice, Turnout turnout) {

    Result of(Map<String, Long> votes) {
        var enough = new LinkedHashMap<String, Long>();
        var gates = new TreeMap<String, Gate>();
        votes.forEach((name, count) -> {
            Gate gate = Gate.of(choice.passes(), turnout, count, count, turnout.valid() - count);
            gates.put(name, gate);
            if (gate.open() && count > 0) {
                enough.put(name, count);
            }
        });
        Border border = Border.of(enough, choice.places());
        Optional<Result.RunOff> runOff = border.tied().isEmpty() ? Optional.empty()
                : Optional.of(new Result.RunOff(border.tied(), choice.places() - border.in().size()));
        int open = choice.places() - border.in().size();
        Optional<Result.SecondElection> second = runOff.isEmpty() && open > 0
                ? Optional.of(new Result.SecondElection(open, losers(votes, enough)))
                : Optional.empty();
        return new Result.Choice(turnout, votes, gates, border.in(), runOff, second);
    }

    /** Everybody not elected who had votes; the ratio of the second election says how many of the first of them stand. */
    private static Map<String, Long> losers(Map<String, Long> votes, Map<String, Long> enough) {
        var rest = new LinkedHashMap<String, Long>();
        votes.entrySet().stream().filter(entry -> !enough.containsKey(entry.getKey()))
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> rest.put(entry.getKey(), entry.getValue()));
        return rest;
    }
}
