package org.huying.claims.web;

import java.time.LocalDate;
import java.util.List;
import org.huying.claims.Line;
import org.huying.web.Page;

/**
 * The list for those who keep it and for deputies.
 *
 * @param mine those the deputy who looks has claimed
 * @param street whose list the person keeps, empty where they keep none
 */
record ProjectsPage(List<Line> mine, List<Line> lines, ClaimNames names, String street, LocalDate today)
        implements Page {
}
