package org.huying.claims;

import org.huying.people.Grant;
import org.huying.people.Role;

/**
 * An owner who advises a project (业主专家), by the place of the step with which they joined. Their trade is public, their
 * name is not.
 *
 * @param here whether they still belong to the group
 */
public record Expert(ProjectId project, int place, String name, String field, boolean here) {

    /** The role with which they sign in: for this place in this project's group, and nothing else. */
    Grant grant() {
        return new Grant(Role.EXPERT, project.street(), unit());
    }

    public String unit() {
        return project.value() + "-E" + place;
    }

    /** The project in whose group that unit is a place. */
    static ProjectId project(String unit) {
        return ProjectId.of(unit.replaceFirst("-E\\d+$", ""));
    }
}
