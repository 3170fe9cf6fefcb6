package org.huying.ballots;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Where places end: who is in for sure, and who stands equal at the border with fewer places than names. */
record Border(List<String> in, List<String> tied) {

    static Border of(Map<String, Long> votes, int places) {
        List<String> order = votes.keySet().stream()
                .sorted(Comparator.<String, Long>comparing(votes::get).reversed().thenComparing(name -> name)).toList();
        if (order.size() <= places) {
            return new Border(order, List.of());
        }
        long last = votes.get(order.get(places - 1));
        if (votes.get(order.get(places)) < last) {
            return new Border(order.subList(0, places), List.of());
        }
        var in = new ArrayList<String>();
        var tied = new ArrayList<String>();
        for (String name : order) {
            if (votes.get(name) > last) {
                in.add(name);
            } else if (votes.get(name) == last) {
                tied.add(name);
            }
        }
        return new Border(List.copyOf(in), List.copyOf(tied));
    }
}
