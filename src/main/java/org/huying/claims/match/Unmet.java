package org.huying.claims.match;

import java.util.List;

/**
 * A project that did not get as many deputies as it needs, and what makes it so.
 *
 * @param together the projects that compete for the same few
 * @param only all who could take any of them
 */
public record Unmet(Project project, int missing, List<Project> together, List<Deputy> only, Sentence sentence) {
}
