package org.huying.matters.web;

import java.util.List;
import org.huying.matters.Ruling;
import org.huying.matters.Rulings;
import org.huying.opinions.Category;
import org.huying.places.Places;
import org.huying.web.Page;

/** Rulings to consult, with what led to each. */
record RulingsPage(String category, List<Ruling> rulings, List<Category> categories, Places places, Telling telling)
        implements
        Page {

    boolean goesOn() {
        return rulings.size() == Rulings.PAGE;
    }
}
