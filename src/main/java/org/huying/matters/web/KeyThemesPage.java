package org.huying.matters.web;

import java.time.LocalDate;
import java.util.List;
import org.huying.matters.KeyThemes.Version;
import org.huying.people.Accounts;
import org.huying.places.Places;
import org.huying.web.Option;
import org.huying.web.Page;
import org.huying.web.Text;

/** The themes of key matters at a place, with every version there was. */
record KeyThemesPage(String region, String prefix, List<Version> versions, LocalDate today, List<Option> regions,
        Places places, Accounts accounts) implements Page {

    boolean isInForce(Version version) {
        return versions.stream().filter(one -> !one.validFrom().isAfter(today)).findFirst().filter(version::equals)
                .isPresent();
    }

    /** Those in force, one a line. */
    String lines() {
        return versions.stream().filter(this::isInForce).findFirst().map(one -> String.join("\n", one.themes()))
                .orElse("");
    }

    String by(String actor) {
        return accounts.nameOf(actor.substring(actor.lastIndexOf('/') + 1));
    }

    String name(String where) {
        return where.isEmpty() ? Text.t("matters.letter-everywhere")
                : places.fullName(where + "0".repeat(12 - where.length()));
    }

    /** A name for the next version there. */
    String next() {
        return today.getYear() + "-" + (versions.size() + 1);
    }

    String address() {
        return "/admin/key-themes" + (region.isEmpty() ? "" : "?region=" + region);
    }
}
