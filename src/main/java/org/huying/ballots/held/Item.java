package org.huying.ballots.held;

/**
 * One line of the ballot paper.
 *
 * @param id what it is called in the published files
 * @param cost of a project, in the currency
 * @param matter the number of the matter whose handling is graded; empty where it is none
 */
public record Item(String id, String name, String cost, String matter) {

    /** What never changes: a matter's title may be corrected, its number stays. */
    String frozenName() {
        return matter.isEmpty() ? name : matter;
    }
}
