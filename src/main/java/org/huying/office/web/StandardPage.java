package org.huying.office.web;

import java.time.LocalDate;
import java.util.List;
import org.huying.disclosure.Evidence;
import org.huying.disclosure.StandardVersion;
import org.huying.people.Accounts;
import org.huying.web.Option;
import org.huying.web.Page;
import org.huying.web.Text;

/**
 * One standard of stations at a place: its versions, and the form of a new one.
 *
 * @param prefix leading digits of the region it is set for
 */
record StandardPage(Evidence evidence, String region, String prefix, List<StandardVersion> history, LocalDate today,
        RegionNames names, Accounts accounts) implements Page {

    /** The one in force: the longest region counts, then the latest to hold. */
    StandardVersion inForce() {
        return history.stream().filter(one -> !one.validFrom().isAfter(today)).findFirst().orElse(history.getLast());
    }

    String needs(StandardVersion version) {
        return Text.t(version.isAskedFor() ? "office.standard-needs." + evidence.name() : "office.standard-not-asked",
                version.standard().amount());
    }

    /** Asked for or not, where nothing is counted. */
    List<Option> asked() {
        return List.of(new Option("1", Text.t("office.standard-asked")),
                new Option("0", Text.t("office.standard-not-asked")));
    }

    String by(String actor) {
        return accounts.nameOf(actor.substring(actor.lastIndexOf('/') + 1));
    }

    /** A name for the next version there. */
    String next() {
        return today.getYear() + "-" + (history.stream().filter(one -> one.region().equals(prefix)).count() + 1);
    }

    String address() {
        return "/admin/standards/" + evidence.name() + (region.isEmpty() ? "" : "?region=" + region);
    }
}
