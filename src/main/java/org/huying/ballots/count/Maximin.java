package org.huying.ballots.count;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Maximin support (Aziz, Lee, Talmon 2018): each time the project with which the costs so far can be laid on voters such
 * that the highest load is least. That load is the largest quotient of costs and voters over all sets of projects and
 * those who named one of them; it is found by ever denser sets (Dinkelbach), each by a greatest flow in whole numbers.
 */
final class Maximin {

    private final Election election;
    private final Comparator<Integer> ties;

    Maximin(Election election, TieRule tie) {
        this.election = election;
        this.ties = tie.in(election);
    }

    Selection select() {
        var rounds = new ArrayList<Round>();
        var funded = new ArrayList<Integer>();
        var atLeast = new ArrayList<@Nullable Fraction>(Collections.nCopies(election.count(), Fraction.ZERO));
        var open = new ArrayList<Integer>();
        for (int project = 0; project < election.count(); project++) {
            open.add(project);
        }
        long left = election.budget();
        while (true) {
            int best = -1;
            open.sort((one, other) -> compare(atLeast.get(one), atLeast.get(other)));
            for (int project : open) {
                if (election.cost(project) > left) {
                    continue;
                }
                if (best >= 0 && compare(atLeast.get(project), atLeast.get(best)) > 0) {
                    break; // loads only grow with what is funded
                }
                atLeast.set(project, load(funded, project, atLeast.get(project)));
                int difference = best < 0 ? -1 : compare(atLeast.get(project), atLeast.get(best));
                if (difference < 0 || difference == 0 && ties.compare(project, best) < 0) {
                    best = project;
                }
            }
            if (best < 0) {
                return new Selection(List.copyOf(rounds), 0);
            }
            Fraction load = atLeast.get(best);
            funded.add(best);
            open.remove((Integer) best);
            left -= election.cost(best);
            rounds.add(load == null ? Round.counted(best, Round.Why.VOTES, Fraction.ZERO)
                    : Round.bought(best, load.upper(), load.lower()));
        }
    }

    /** Null is without end: nobody can carry it. */
    private static int compare(@Nullable Fraction one, @Nullable Fraction other) {
        if (one == null || other == null) {
            return one == other ? 0 : one == null ? 1 : -1;
        }
        return one.compareTo(other);
    }

    private @Nullable Fraction load(List<Integer> funded, int more, @Nullable Fraction atLeast) {
        var projects = new ArrayList<Integer>();
        for (int project : funded) {
            if (election.cost(project) > 0) {
                projects.add(project);
            }
        }
        if (election.cost(more) > 0) {
            projects.add(more);
        }
        if (atLeast == null || projects.stream().anyMatch(project -> election.votes(project) == 0)) {
            return null;
        }
        Fraction density = atLeast;
        while (!projects.isEmpty()) {
            List<Integer> denser = new Loads(election, projects).denserThan(density);
            if (denser.isEmpty()) {
                break;
            }
            density = Fraction.of(denser.stream().mapToLong(election::cost).sum(), voters(denser));
        }
        return density;
    }

    private long voters(List<Integer> projects) {
        long people = 0;
        var seen = new boolean[election.groups()];
        for (int project : projects) {
            for (int group : election.supporters(project)) {
                people += seen[group] ? 0 : election.weight(group);
                seen[group] = true;
            }
        }
        return people;
    }
}
