package org.huying.people.web;

import java.util.Collection;
import java.util.Map;
import org.huying.people.Grant;
import org.huying.people.Units;
import org.huying.web.Text;

/** The units of grants as a page calls them. */
record UnitNames(Map<Grant, String> names) {

    static UnitNames of(Units units, Collection<Grant> grants) {
        return new UnitNames(units.names(grants));
    }

    String of(Grant grant) {
        String name = names.getOrDefault(grant, grant.unit());
        return name.isEmpty() ? Text.t("people.everywhere") : name;
    }
}
