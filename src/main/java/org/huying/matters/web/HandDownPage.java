package org.huying.matters.web;

import java.time.LocalDate;
import java.util.List;
import org.huying.matters.HandDown;
import org.huying.matters.Listed;
import org.huying.places.Places;
import org.huying.web.Page;

/** One thing the district has handed down, street by street. */
record HandDownPage(HandDown handDown, List<Listed> lines, String category, LocalDate today, Places places,
        Telling telling) implements Page {
}
