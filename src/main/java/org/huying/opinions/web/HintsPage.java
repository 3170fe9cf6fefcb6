package org.huying.opinions.web;

import java.time.LocalDate;
import java.util.List;
import org.huying.opinions.HintAbout;
import org.huying.opinions.HintThresholds.Version;
import org.huying.people.Accounts;
import org.huying.web.Option;
import org.huying.web.Page;

/** How sure proposals must be at a place, with every version there was. */
record HintsPage(String region, String prefix, List<Version> versions, LocalDate today, List<Option> regions, Kept kept,
        Accounts accounts) implements Page {

    List<Version> of(HintAbout about) {
        return versions.stream().filter(one -> one.about() == about).toList();
    }

    boolean isInForce(Version version) {
        return of(version.about()).stream().filter(one -> !one.validFrom().isAfter(today)).findFirst()
                .filter(version::equals).isPresent();
    }

    String by(String actor) {
        return accounts.nameOf(actor.substring(actor.lastIndexOf('/') + 1));
    }

    /** A name for the next version there. */
    String next() {
        return today.getYear() + "-" + (versions.size() + 1);
    }

    String address() {
        return "/admin/hints" + (region.isEmpty() ? "" : "?region=" + region);
    }
}
