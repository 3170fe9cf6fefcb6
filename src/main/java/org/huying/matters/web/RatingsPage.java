package org.huying.matters.web;

import java.util.List;
import java.util.Optional;
import org.huying.matters.figures.RatingSum;
import org.huying.matters.figures.UnitKind;
import org.huying.web.Page;

/**
 * What has been told of how residents rated.
 *
 * @param own the units the person works for
 * @param tables all units in a committee's reach, by kind
 */
record RatingsPage(List<Unit> own, List<Table> tables, int floor, boolean district) implements Page {

    /** One unit, with its sums newest first. */
    record Unit(String name, List<RatingSum> sums) {

        Optional<RatingSum> total() {
            return RatingSum.total(sums);
        }
    }

    /** The units of one kind that have been told of. */
    record Table(UnitKind kind, List<Line> lines) {
    }

    record Line(String name, RatingSum sum) {
    }
}
