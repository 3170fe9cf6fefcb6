package org.huying.claims.web;

import java.time.LocalDate;
import java.util.List;
import org.huying.claims.Claims;
import org.huying.claims.Line;
import org.huying.claims.Prospect;
import org.huying.web.Option;
import org.huying.web.Page;

/**
 * The list for those who keep it and for deputies.
 *
 * @param mine those the deputy who looks has claimed
 * @param streets of a district, to choose from
 * @param region the one that was chosen
 * @param raised topics that wait to become projects
 * @param count how many there are on all pages
 * @param street whose list the person keeps, empty where they keep none
 */
record ProjectsPage(List<Line> mine, List<Line> lines, int count, ClaimNames names, String street,
        List<Option> streets, String region, List<Prospect> raised, LocalDate today) implements Page {

    /** Where the list goes on, empty where it does not. */
    String further() {
        return lines.size() < Claims.PAGE ? "" : "/projects?region=" + region + "&after=" + lines.getLast().id();
    }
}
