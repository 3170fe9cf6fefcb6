package org.huying.ballots.count;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Ballots that depart from what the file itself says of them: a voter's number that stands there before, more or fewer
 * projects, costs or points than may be named (pabulib.org/format). They count all the same, as in the published programs,
 * from which the official results come; whoever reads the result is told.
 */
final class Departures {

    /** So many ballots depart from one rule of the file; the first of them is in that line. */
    record Note(String rule, String limit, int ballots, int line) {
    }

    private static final Set<String> SINGLE = Set.of("choose-1");

    private final Map<String, BigDecimal> limits = new LinkedHashMap<>();
    private final Map<String, Note> notes = new LinkedHashMap<>();
    private final Set<String> voters = new HashSet<>();
    private final String type;

    Departures(Map<String, String> meta, String type) {
        this.type = type;
        for (String what : List.of("length", "sum_cost", "sum_points", "points")) {
            for (String end : List.of("min_", "max_")) {
                BigDecimal limit = Amounts.number(meta.getOrDefault(end + what, ""));
                if (limit != null) {
                    limits.put(end + what, limit);
                }
            }
        }
    }

    /** A voter's number; empty where the file has none. */
    void voter(String number, int line) {
        if (!number.isEmpty() && !voters.add(number)) {
            note("voter_id", "", line);
        }
    }

    /** Costs and points in the order of the projects named; no points where none are given. */
    void ballot(List<BigDecimal> costs, List<BigDecimal> points, int line) {
        if (SINGLE.contains(type) && costs.size() > 1) {
            note("vote_type", type, line);
        }
        hold("length", BigDecimal.valueOf(costs.size()), line);
        hold("sum_cost", sum(costs), line);
        if (!points.isEmpty()) {
            hold("sum_points", sum(points), line);
            hold("points", points.stream().reduce(BigDecimal::max).orElseThrow(), "max_", line);
            hold("points", points.stream().reduce(BigDecimal::min).orElseThrow(), "min_", line);
        }
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void hold(String what, BigDecimal amount, int line) {
        hold(what, amount, "min_", line);
        hold(what, amount, "max_", line);
    }

    private void hold(String what, BigDecimal amount, String end, int line) {
        BigDecimal limit = limits.get(end + what);
        if (limit != null && (end.equals("min_") ? amount.compareTo(limit) < 0 : amount.compareTo(limit) > 0)) {
            note(end + what, limit.toPlainString(), line);
        }
    }

    private void note(String rule, String limit, int line) {
        notes.merge(rule, new Note(rule, limit, 1, line),
                (before, _) -> new Note(rule, limit, before.ballots() + 1, before.line()));
    }

    List<Note> notes() {
        return new ArrayList<>(notes.values());
    }
}
