package org.huying.people.web;

import org.huying.people.Account;
import org.huying.people.Grant;
import org.huying.people.Person;
import org.huying.web.Page;
import org.huying.web.Text;
import org.jspecify.annotations.Nullable;

/**
 * One's own account.
 *
 * @param account with a password; residents sign in by phone and have none
 * @param changed whether the password was changed just now
 */
record AccountPage(Person person, @Nullable Account account, UnitNames units, boolean changed) implements Page {

    boolean mustChange() {
        return account != null && account.mustChange();
    }

    String unit(Grant grant) {
        return units.of(grant);
    }

    String next() {
        var places = Navigation.of(person);
        return places.isEmpty() ? "/" : places.getFirst().address();
    }

    String title() {
        return Text.t(mustChange() ? "people.password-first" : "people.own-account");
    }
}
