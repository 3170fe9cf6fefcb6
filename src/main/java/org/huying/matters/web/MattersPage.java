package org.huying.matters.web;

import java.time.LocalDate;
import java.util.List;
import org.huying.matters.Listed;
import org.huying.matters.View;
import org.huying.people.Grant;
import org.huying.places.Places;
import org.huying.web.Page;

/** One part of the matters in somebody's reach. */
record MattersPage(Grant grant, View view, List<Listed> lines, LocalDate today, Places places, Telling telling)
        implements
            Page {
}
