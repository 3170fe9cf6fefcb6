package org.huying.opinions.web;

import java.time.LocalDate;
import java.util.List;
import org.huying.opinions.HintAbout;
import org.huying.opinions.HintThresholds.Version;
import org.huying.opinions.HintTrial.Meaning;
import org.huying.people.Accounts;
import org.huying.web.Option;
import org.huying.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * How sure proposals must be at a place, with every version there was.
 *
 * @param preview what another threshold would mean, where that was asked
 */
record HintsPage(String region, String prefix, List<Version> versions, LocalDate today, @Nullable Preview preview,
        List<Option> regions, Kept kept,
        Accounts accounts) implements Page {

    /** What the threshold in force means, and what the typed one would. */
    record Preview(HintAbout about, Meaning now, Meaning then) {
    }

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
