package org.huying.disclosure.web;

import java.util.List;
import java.util.function.ToIntFunction;
import org.huying.matters.figures.Figures.Rates;
import org.huying.matters.figures.Figures.Standing;
import org.huying.places.Places;
import org.huying.web.Page;
import org.huying.web.Text;

/**
 * How every street stands, and the rates of the whole.
 *
 * @param district whether the district looks, which may hand matters down
 */
record OverviewPage(List<Standing> standings, Rates rates, int year, Places places, boolean district)
        implements
        Page {

    /** The district, or the one street that is looked at. */
    String title() {
        return district || standings.size() != 1 ? Text.t("disclosure.overview")
                : Text.t("disclosure.overview-of", places.fullName(standings.getFirst().street()));
    }

    int sum(ToIntFunction<Standing> figure) {
        return standings.stream().mapToInt(figure).sum();
    }
}
