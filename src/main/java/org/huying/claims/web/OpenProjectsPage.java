package org.huying.claims.web;

import java.time.LocalDate;
import java.util.List;
import org.huying.claims.Claims;
import org.huying.claims.Line;
import org.huying.places.Region;
import org.huying.web.Page;

/**
 * The list of hard projects for everybody (清单), a page of it.
 *
 * @param count how many there are on all pages
 */
record OpenProjectsPage(String region, List<Region> streets, List<Line> lines, int count, ClaimNames names,
        LocalDate today) implements Page {

    /** Where the list goes on, empty where it does not. */
    String further() {
        return lines.size() < Claims.PAGE ? ""
                : "/open/projects?region=" + region + "&after=" + lines.getLast().id();
    }
}
