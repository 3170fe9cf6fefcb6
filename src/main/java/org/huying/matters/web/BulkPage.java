package org.huying.matters.web;

import java.util.List;
import org.huying.matters.Matter;
import org.huying.matters.Stage;
import org.huying.places.Places;
import org.huying.web.Option;
import org.huying.web.Page;

/**
 * What would happen to the chosen matters.
 *
 * @param act assign or route
 */
record BulkPage(String act, List<Matter> chosen, List<Option> departments, Places places) implements Page {

    /** Whether the act is possible as the matter stands now. */
    boolean isPossible(Matter matter) {
        boolean waiting = matter.stage() instanceof Stage.Opened || matter.stage() instanceof Stage.Returned;
        return waiting || act.equals("route") && matter.stage() instanceof Stage.Working;
    }

    long possible() {
        return chosen.stream().filter(this::isPossible).count();
    }
}
