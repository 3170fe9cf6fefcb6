package org.huying.claims.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
 * The match board of a street, or of all streets at once.
 *
 * @param retired codes of those who serve as deputies no more
 * @param streets those of a district; none on the board of one street
 * @param street the one that was chosen to be shown, empty for all: what is matched stays the same
 */
record BoardPage(MatchBoard.Proposal proposal, Set<Factor> without, ClaimNames names, Set<String> retired,
        List<Option> streets, String street) implements Page {

    /** Those that wait for deputies: nobody has claimed them, or somebody of their team serves no more. */
    List<Project> open() {
        return shown().stream().filter(this::waits).toList();
    }

    List<Project> underWay() {
        return shown().stream().filter(project -> !waits(project)).toList();
    }

    private List<Project> shown() {
        return proposal.projects().stream().filter(project -> street.isEmpty() || project.region().equals(street))
                .toList();
    }

    boolean isDistrict() {
        return !streets.isEmpty();
    }

    /** The street of a project or a deputy, where more than one is on the board. */
    String streetName(String region) {
        return streets.stream().filter(one -> region.startsWith(one.value().substring(0, 9))).map(Option::label)
                .findFirst().orElse("");
    }

    List<Deputy> shownDeputies() {
        return proposal.deputies().stream()
                .filter(deputy -> street.isEmpty() || deputy.region().startsWith(street.substring(0, 9))).toList();
    }

    private boolean waits(Project project) {
        return project.stage() instanceof Stage.Open
                || project.team().stream().anyMatch(member -> retired.contains(member.deputy()));
    }

    /** Every pair of the match by project, so that long boards are drawn quickly. */
    Map<String, List<Pair>> pairs() {
        return proposal.outcome() instanceof Outcome.Matched matched
                ? matched.pairs().stream().collect(Collectors.groupingBy(pair -> pair.project().id()))
                : Map.of();
    }

    /** How many projects the match gives each deputy, those at work included. */
    Map<String, Long> loads() {
        return proposal.outcome() instanceof Outcome.Matched matched
                ? matched.pairs().stream().collect(Collectors.groupingBy(pair -> pair.deputy().id(),
                        Collectors.counting()))
                : Map.of();
    }

    List<Option> deputies() {
        return proposal.deputies().stream().map(deputy -> new Option(deputy.code(),
                isDistrict() ? deputy.name() + "（" + streetName(deputy.region()) + "）" : deputy.name())).toList();
    }

    List<Option> projects() {
        return proposal.projects().stream().map(project -> new Option(project.id().value(), project.title())).toList();
    }

    boolean isMember(Project project, String deputy) {
        return project.team().stream().anyMatch(member -> member.deputy().equals(deputy));
    }
}
