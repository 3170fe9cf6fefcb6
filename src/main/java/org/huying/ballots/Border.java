package org.huying.ballots;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Where places end: who is in for sure, and who stands equal at the border with fewer places than names. */
record Border(List<String> in, List<String> tied) {

    private record Standing(String name, long votes) {
    }

    static Border of(Map<String, Long> votes, int places) {
        List<Standing> order = votes.entrySet().stream().map(entry -> new Standing(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingLong(Standing::votes).reversed().thenComparing(Standing::name)).toList();
        if (order.size() <= places) {
            return new Border(names(order, Long.MIN_VALUE, Long.MAX_VALUE), List.of());
        }
        long last = order.get(places - 1).votes();
        if (order.get(places).votes() < last) {
            return new Border(names(order, last, Long.MAX_VALUE), List.of());
        }
        return new Border(names(order, last + 1, Long.MAX_VALUE), names(order, last, last));
    }

    private static List<String> names(List<Standing> order, long least, long most) {
        return order.stream().filter(standing -> standing.votes() >= least && standing.votes() <= most)
                .map(Standing::name).toList();
    }
}
