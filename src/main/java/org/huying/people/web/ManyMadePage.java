package org.huying.people.web;

import java.util.List;
import org.huying.people.Grant;
import org.huying.people.ManyAccounts;
import org.huying.web.Page;

/** The first passwords of many accounts, shown once. */
record ManyMadePage(List<ManyAccounts.Made> made, UnitNames units) implements Page {

    String unit(Grant grant) {
        return units.of(grant);
    }
}
