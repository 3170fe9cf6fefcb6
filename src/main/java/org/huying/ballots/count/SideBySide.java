package org.huying.ballots.count;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The same ballots counted by two rules, usually most votes first and Equal Shares.
 *
 * @param onlyFirst ids that only the first rule funds
 * @param withSomethingByFirst how many voters named something that the first rule funds
 */
public record SideBySide(Explanation first, Explanation second, List<String> both, List<String> onlyFirst,
        List<String> onlySecond, long withSomethingByFirst, long withSomethingBySecond) {

    public static SideBySide of(Election election, Rule first, Rule second, Terms terms) {
        Explanation one = Explanation.of(election, first, terms);
        Explanation other = Explanation.of(election, second, terms);
        List<String> ids = one.selection().ids(election);
        List<String> otherIds = other.selection().ids(election);
        return new SideBySide(one, other, ids.stream().filter(otherIds::contains).toList(), without(ids, otherIds),
                without(otherIds, ids), withSomething(election, one.selection()),
                withSomething(election, other.selection()));
    }

    private static List<String> without(List<String> ids, List<String> others) {
        var rest = new ArrayList<>(ids);
        rest.removeAll(new HashSet<>(others));
        return List.copyOf(rest);
    }

    private static long withSomething(Election election, Selection selection) {
        Set<Integer> winners = Set.copyOf(selection.winners());
        long voters = 0;
        for (int group = 0; group < election.groups(); group++) {
            for (int project : election.group(group).projects()) {
                if (winners.contains(project)) {
                    voters += election.weight(group);
                    break;
                }
            }
        }
        return voters;
    }
}
