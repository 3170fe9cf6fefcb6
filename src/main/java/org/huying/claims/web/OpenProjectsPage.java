package org.huying.claims.web;

import java.time.LocalDate;
import java.util.List;
import org.huying.claims.Line;
import org.huying.places.Region;
import org.huying.web.Page;

/** The list of hard projects for everybody (清单). */
record OpenProjectsPage(String region, List<Region> streets, List<Line> lines, ClaimNames names, LocalDate today)
        implements Page {
}
