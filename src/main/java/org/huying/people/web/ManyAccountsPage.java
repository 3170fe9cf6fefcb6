package org.huying.people.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huying.Refused;
import org.huying.people.Units;
import org.huying.web.Page;
import org.huying.web.Text;

/**
 * The form for many accounts.
 *
 * @param lines as they were typed
 * @param wrong what is wrong with which line
 */
record ManyAccountsPage(String lines, Map<Integer, Refused> wrong) implements Page {

    @Override
    public int status() {
        return wrong.isEmpty() ? 200 : 422;
    }

    List<String> problems() {
        return wrong.entrySet().stream().map(one -> Text.t("people.many-line", one.getKey(),
                Text.t(one.getValue().key(), one.getValue().values().toArray()))).toList();
    }

    /** The words for roles that can be given. */
    String roles() {
        return Units.ROLES.stream().map(Text::t).collect(Collectors.joining(Text.t("people.many-comma")));
    }
}
