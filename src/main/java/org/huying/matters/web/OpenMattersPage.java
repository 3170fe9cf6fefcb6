package org.huying.matters.web;

import java.time.LocalDate;
import java.util.List;
import org.huying.matters.Listed;
import org.huying.matters.Matters;
import org.huying.opinions.Category;
import org.huying.places.Places;
import org.huying.places.Region;
import org.huying.web.Page;

/** Public matters, narrowed by what somebody asked for. */
record OpenMattersPage(ListFilter filter, List<Listed> lines, List<Region> streets, List<Category> categories,
        LocalDate today, Places places, Telling telling) implements Page {

    boolean goesOn() {
        return lines.size() == Matters.PAGE && filter.isPaged();
    }
}
