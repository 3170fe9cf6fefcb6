package org.huying.office.web;

import java.time.LocalDate;
import java.util.List;
import org.huying.matters.figures.FloorVersion;
import org.huying.people.Accounts;
import org.huying.web.Option;
import org.huying.web.Page;

/**
 * From how many ratings on their sum is told at a place, with every version there was.
 *
 * @param least below this no place may go
 */
record FloorPage(String region, String prefix, List<FloorVersion> versions, int least, LocalDate today,
        List<Option> regions, RegionNames names, Accounts accounts) implements Page {

    FloorVersion inForce() {
        return versions.stream().filter(one -> !one.validFrom().isAfter(today)).findFirst().orElse(versions.getLast());
    }

    String by(String actor) {
        return accounts.nameOf(actor.substring(actor.lastIndexOf('/') + 1));
    }

    /** A name for the next version there. */
    String next() {
        return today.getYear() + "-" + (versions.stream().filter(one -> one.region().equals(prefix)).count() + 1);
    }

    String address() {
        return "/admin/rating-floor" + (region.isEmpty() ? "" : "?region=" + region);
    }
}
