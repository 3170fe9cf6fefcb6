package org.huying.ballots;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** Grades by item. Those who say they are not informed are told apart and are in no share of the satisfied. */
record Rated(Poll.Grades poll, Turnout turnout) {

    Result of(List<Marks> valid) {
        var items = new ArrayList<Result.Rating>();
        for (String item : poll.items()) {
            var counts = new LinkedHashMap<String, Long>();
            poll.grades().forEach(grade -> counts.put(grade, 0L));
            long notInformed = 0;
            for (Marks ballot : valid) {
                if (ballot.at(item).equals(poll.notInformed())) {
                    notInformed++;
                } else if (counts.containsKey(ballot.at(item))) {
                    counts.merge(ballot.at(item), 1L, Long::sum);
                }
            }
            long graded = counts.values().stream().mapToLong(Long::longValue).sum();
            long good = poll.grades().subList(0, poll.good()).stream().mapToLong(counts::get).sum();
            boolean unanimous = graded > 0 && counts.containsValue(graded);
            items.add(new Result.Rating(item, counts, notInformed, good, graded,
                    Gate.of(poll.passes(), turnout, good, good, graded - good), graded < poll.floor(), unanimous));
        }
        return new Result.Grades(turnout, List.copyOf(items));
    }
}
