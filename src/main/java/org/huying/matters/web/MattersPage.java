package org.huying.matters.web;

import java.time.LocalDate;
import java.util.List;
import org.huying.matters.Listed;
import org.huying.matters.Matters;
import org.huying.matters.Offer;
import org.huying.matters.SavedView;
import org.huying.opinions.Category;
import org.huying.places.Places;
import org.huying.places.Region;
import org.huying.web.Page;

/**
 * One part of the matters in somebody's reach.
 *
 * @param mayBulk whether many can be chosen and acted on at once
 * @param keyNotes key matters that need a note soon, or have missed one
 * @param milestones matters with a milestone in the coming week or behind it; only beside what needs one now
 * @param offers what other streets propose to go along with one of this street
 * @param relieved what a department need not answer any more
 * @param streets those it can be narrowed to, or none
 * @param saved the person's own tabs
 */
record MattersPage(ListFilter filter, boolean mayBulk, List<Listed> lines, List<Listed> keyNotes,
        List<Listed> milestones,
        List<Offer> offers, List<Listed> relieved,
        List<Region> streets,
        List<Category> categories, List<SavedView> saved, LocalDate today, Places places, Telling telling)
        implements
        Page {

    boolean isOpen(SavedView view) {
        return view.query().equals(filter.query());
    }

    boolean isSaved() {
        return saved.stream().anyMatch(this::isOpen);
    }

    boolean goesOn() {
        return lines.size() == Matters.PAGE && filter.isPaged();
    }
}
