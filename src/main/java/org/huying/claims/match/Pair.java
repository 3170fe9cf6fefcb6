package org.huying.claims.match;

import java.util.List;

/**
 * A deputy proposed for a project.
 *
 * @param pinned whether people decided it before
 * @param reasons their points add up to those of the pair
 * @param missing what the deputy does not bring, and nobody else of the team
 */
public record Pair(Deputy deputy, Project project, boolean pinned, List<Reason> reasons, List<Sentence> missing) {

    public int points() {
        return reasons.stream().mapToInt(Reason::points).sum();
    }
}
