package org.huying.people.web;

import java.util.List;
import org.huying.people.Account;
import org.huying.people.Person;
import org.huying.people.Role;
import org.huying.people.Units;
import org.huying.web.Option;
import org.huying.web.Page;
import org.huying.web.Text;
import org.jspecify.annotations.Nullable;

/**
 * Making an account, or giving one a further grant: first the role, then the unit that fits it.
 *
 * @param account none while it is being made
 * @param key of the account to be made, so that sending the form twice makes one
 */
record GrantPage(@Nullable Account account, String key, @Nullable Role role, String unit, Units units,
        Person person) implements Page {

    String address() {
        return account == null ? "/admin/accounts/new" : "/admin/accounts/" + account.id() + "/grant";
    }

    String title() {
        return account == null ? Text.t("people.account-new") : Text.t("people.grant-new", account.name());
    }

    List<Option> roles() {
        return KeepingController.roles();
    }

    List<Option> choices() {
        return role == null ? List.of()
                : units.of(role, person).stream().map(one -> new Option(one.code(),
                        one.name().isEmpty() ? Text.t("people.everywhere") : one.name())).toList();
    }
}
