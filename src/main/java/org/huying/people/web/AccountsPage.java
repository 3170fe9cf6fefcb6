package org.huying.people.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.huying.people.Account;
import org.huying.people.AccountKeeping;
import org.huying.people.Grant;
import org.huying.web.Page;

/**
 * The accounts within an administrator's reach.
 *
 * @param open how many can sign in, found by the search or not
 */
record AccountsPage(List<Account> accounts, String search, UnitNames units, int open) implements Page {

    String unit(Grant grant) {
        return units.of(grant);
    }

    /** Where the next page begins, empty on the last. */
    String further() {
        return accounts.size() < AccountKeeping.PAGE ? ""
                : "?search=" + URLEncoder.encode(search, StandardCharsets.UTF_8) + "&after="
                        + URLEncoder.encode(accounts.getLast().login(), StandardCharsets.UTF_8);
    }
}
