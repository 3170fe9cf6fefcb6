package org.huying.claims.web;

import java.util.List;
import java.util.Set;
import org.huying.claims.MatchBoard;
import org.huying.claims.Project;
import org.huying.claims.Stage;
import org.huying.claims.match.Factor;
import org.huying.claims.match.Outcome;
import org.huying.claims.match.Pair;
import org.huying.people.Deputy;
import org.huying.web.Option;
import org.huying.web.Page;

/**
 * The match board of a street.
 *
 * @param retired codes of those who serve as deputies no more
 */
record BoardPage(MatchBoard.Proposal proposal, Set<Factor> without, ClaimNames names, Set<String> retired,
        boolean mayDecide) implements Page {

    /** Those that wait for deputies: nobody has claimed them, or somebody of their team serves no more. */
    List<Project> open() {
        return proposal.projects().stream().filter(this::waits).toList();
    }

    List<Project> underWay() {
        return proposal.projects().stream().filter(project -> !waits(project)).toList();
    }

    private boolean waits(Project project) {
        return project.stage() instanceof Stage.Open
                || project.team().stream().anyMatch(member -> retired.contains(member.deputy()));
    }

    List<Pair> pairs(Project project) {
        return proposal.outcome() instanceof Outcome.Matched matched
                ? matched.pairs().stream().filter(pair -> pair.project().id().equals(project.id().value())).toList()
                : List.of();
    }

    /** How many projects the match gives a deputy, those at work included. */
    long load(Deputy deputy) {
        return proposal.outcome() instanceof Outcome.Matched matched
                ? matched.pairs().stream().filter(pair -> pair.deputy().id().equals(deputy.code())).count()
                : 0;
    }

    List<Option> deputies() {
        return proposal.deputies().stream().map(deputy -> new Option(deputy.code(), deputy.name())).toList();
    }

    List<Option> projects() {
        return proposal.projects().stream().map(project -> new Option(project.id().value(), project.title())).toList();
    }

    boolean isMember(Project project, String deputy) {
        return project.team().stream().anyMatch(member -> member.deputy().equals(deputy));
    }
}
