package org.huying.disclosure.web;

import java.util.List;
import java.util.stream.IntStream;
import org.huying.matters.Figures;
import org.huying.places.Places;
import org.huying.places.Region;
import org.huying.web.Page;

/** The four rates of a region and year, and how its streets stand now. */
record FiguresPage(String region, int year, int present, Figures.Rates rates, List<Figures.Standing> standings,
        List<Region> streets, Places places) implements Page {

    List<Integer> years() {
        return IntStream.rangeClosed(0, 4).mapToObj(back -> present - back).toList();
    }
}
