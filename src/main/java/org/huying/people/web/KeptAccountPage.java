package org.huying.people.web;

import java.util.List;
import org.huying.people.Account;
import org.huying.people.AccountKeeping;
import org.huying.people.Grant;
import org.huying.people.Person;
import org.huying.people.Role;
import org.huying.web.Page;
import org.huying.web.Text;

/** One account for its administrator: what it may do, and what was done to it. */
record KeptAccountPage(Account account, List<Account.Change> changes, UnitNames units, Person person) implements Page {

    String unit(Grant grant) {
        return units.of(grant);
    }

    /** Whether the administrator may change the account as a whole. */
    boolean isWhole() {
        return AccountKeeping.isWhole(account, person);
    }

    boolean mayWithdraw(Grant grant) {
        return person.as(Role.ADMINISTRATOR, grant.region()).isPresent();
    }

    String tell(Account.Change change) {
        Grant grant = change.grant();
        return switch (change.act()) {
            case GRANTED, WITHDRAWN -> grant == null ? Text.t(change.act())
                    : Text.t(change.act()) + " " + Text.t(grant.role()) + " · " + unit(grant);
            case RENAMED -> Text.t("people.renamed-from", change.text());
            default -> Text.t(change.act());
        };
    }
}
