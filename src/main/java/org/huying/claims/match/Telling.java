package org.huying.claims.match;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Tells a solution in pairs with their reasons. */
final class Telling {

    private final Scores scores;
    private final Request request;
    private final Matching.Solved solved;
    private final BitSet[] pinned;
    private final List<List<Integer>> taken;

    Telling(Scores scores, Matching.Solved solved) {
        this.scores = scores;
        this.request = scores.request;
        this.solved = solved;
        this.pinned = Pins.of(request);
        this.taken = solved.teams().byDeputy(request.deputies().size());
    }

    Outcome.Matched tell() {
        var pairs = new ArrayList<Pair>();
        var unmet = new ArrayList<Unmet>();
        var shortage = new Shortage(scores, solved.teams());
        for (int number = 0; number < request.projects().size(); number++) {
            List<Integer> members = solved.teams().of(number);
            int[] seats = Seating.best(request, solved.network(), scores, number, members);
            int[] ranks = ranks(number, members, seats);
            var reasons = new Reasons(scores, number, members);
            for (int at = 0; at < members.size(); at++) {
                int deputy = members.get(at);
                pairs.add(new Pair(request.deputies().get(deputy), request.projects().get(number),
                        pinned[deputy].get(number), reasons.of(deputy, seats[at], ranks[at], turn(deputy, number)),
                        reasons.missing(deputy)));
            }
            if (members.size() < request.projects().get(number).least()) {
                unmet.add(shortage.of(number));
            }
        }
        return new Outcome.Matched(List.copyOf(pairs), pairs.stream().mapToInt(Pair::points).sum(), solved.proof(),
                List.copyOf(unmet));
    }

    /** How many of each deputy's projects come before this one: the better one comes first. */
    private int turn(int deputy, int project) {
        return (int) taken.get(deputy).stream().filter(other -> other != project
                && (scores.own(deputy, other) > scores.own(deputy, project)
                        || scores.own(deputy, other) == scores.own(deputy, project) && other < project))
                .count();
    }

    /** How many of a team come before each: whoever brings most comes first. */
    private int[] ranks(int project, List<Integer> members, int[] seats) {
        var brought = new int[members.size()];
        int skills = request.projects().get(project).skills().size();
        for (int at = 0; at < brought.length; at++) {
            brought[at] = scores.own(members.get(at), project) + (seats[at] == Seating.NONE ? 0
                    : request.points(seats[at] < skills ? Factor.TOGETHER : Factor.LEVELS));
        }
        var ranks = new int[brought.length];
        for (int at = 0; at < brought.length; at++) {
            for (int other = 0; other < brought.length; other++) {
                ranks[at] += brought[other] > brought[at] || brought[other] == brought[at] && other < at ? 1 : 0;
            }
        }
        return ranks;
    }
}
