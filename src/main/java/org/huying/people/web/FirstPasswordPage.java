package org.huying.people.web;

import org.huying.people.Account;
import org.huying.people.Grant;
import org.huying.web.Page;

/** A password somebody was given, shown once. */
record FirstPasswordPage(Account account, String password, UnitNames units) implements Page {

    String unit(Grant grant) {
        return units.of(grant);
    }
}
