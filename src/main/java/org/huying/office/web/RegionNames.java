package org.huying.office.web;

import org.huying.places.Places;
import org.huying.web.Text;

/** Names of regions by their leading digits. */
record RegionNames(Places places) {

    String of(String prefix) {
        return prefix.isEmpty() ? Text.t("office.everywhere")
                : places.fullName(prefix + "0".repeat(12 - prefix.length()));
    }
}
