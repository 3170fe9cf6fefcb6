package org.huying.api.web;

import java.util.List;
import org.huying.api.Keys;
import org.huying.people.Role;
import org.huying.web.Option;
import org.huying.web.Page;
import org.huying.web.Text;
import org.jspecify.annotations.Nullable;

/**
 * Making a key: first its role, then its name and reach.
 *
 * @param reaches what a key of the chosen role can be for
 */
record KeyPage(String id, @Nullable Role role, List<Option> reaches) implements Page {

    List<Option> roles() {
        return Keys.ROLES.stream().map(one -> new Option(one.name(), Text.t(one))).toList();
    }
}
