package org.huying.matters.web;

import java.time.LocalDate;
import java.util.List;
import org.huying.matters.Listed;
import org.huying.matters.View;
import org.huying.places.Places;
import org.huying.web.Page;

/**
 * One part of the matters in somebody's reach.
 *
 * @param street the street it is narrowed to, or empty
 * @param mayBulk whether many can be chosen and acted on at once
 */
record MattersPage(String street, boolean mayBulk, View view, List<Listed> lines, LocalDate today, Places places,
        Telling telling)
        implements
        Page {
}
