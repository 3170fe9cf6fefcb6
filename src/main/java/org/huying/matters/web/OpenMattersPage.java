package org.huying.matters.web;

import java.time.LocalDate;
import java.util.List;
import org.huying.matters.Listed;
import org.huying.matters.View;
import org.huying.places.Places;
import org.huying.places.Region;
import org.huying.web.Page;

/** Public matters of a region. */
record OpenMattersPage(String region, View view, List<Listed> lines, List<Region> streets, LocalDate today,
        Places places, Telling telling) implements Page {
}
