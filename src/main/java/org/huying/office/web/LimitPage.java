package org.huying.office.web;

import java.time.LocalDate;
import java.util.List;
import org.huying.calendar.Limit;
import org.huying.calendar.Unit;
import org.huying.calendar.Version;
import org.huying.web.Option;
import org.huying.web.Page;
import org.huying.web.Text;

/**
 * One limit at a place: its versions, and the form of a new one.
 *
 * @param prefix leading digits of the region it is set for
 */
record LimitPage(String kind, String region, String prefix, List<Version> history, LocalDate today, String next,
        RegionNames names) implements Page {

    String title() {
        return Text.t("office.limit." + kind);
    }

    List<Option> units() {
        return java.util.Arrays.stream(Unit.values())
                .map(unit -> new Option(unit.name(), Text.t("office.unit." + unit.name()))).toList();
    }

    /** The one in force: the longest region counts, then the latest to hold. */
    Version inForce() {
        return history.stream().filter(one -> !one.validFrom().isAfter(today)).findFirst()
                .orElse(history.getLast());
    }

    Limit limit() {
        return inForce().limit();
    }

    String address() {
        return "/admin/limits/" + kind + (region.isEmpty() ? "" : "?region=" + region);
    }
}
