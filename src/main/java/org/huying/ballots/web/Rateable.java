package org.huying.ballots.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.huying.ballots.held.Item;
import org.huying.matters.Cursor;
import org.huying.matters.Listed;
import org.huying.matters.Matters;
import org.huying.matters.View;
import org.huying.people.Grant;
import org.huying.people.Person;
import org.huying.people.Role;
import org.springframework.stereotype.Component;

/** The matters of a street that a rating session may take up: answered, promised or closed. */
@Component
class Rateable {

    private static final int MOST = 40;

    private final Matters matters;

    Rateable(Matters matters) {
        this.matters = matters;
    }

    List<Listed> in(Person person, String street) {
        List<Grant> grants = Stream.of(Role.STREET_COMMITTEE, Role.STATION_OFFICER)
                .flatMap(role -> person.as(role, street + "000").stream()).toList();
        if (grants.isEmpty()) {
            return List.of();
        }
        var found = new ArrayList<Listed>();
        for (View view : List.of(View.OPEN, View.CLOSED)) {
            Cursor after = Cursor.START;
            List<Listed> page = matters.browse(street, view, after);
            while (!page.isEmpty() && found.size() < MOST) {
                page.stream().filter(one -> List.of("Answered", "Promised", "Closed").contains(one.stage()))
                        .filter(one -> !one.brought() && !one.handedDown()).forEach(found::add);
                page = page.size() < Matters.PAGE ? List.of()
                        : matters.browse(street, view, page.getLast().cursor());
            }
        }
        return found.stream().limit(MOST).toList();
    }

    /** The ticked ones as lines of the ballot paper, named as everybody reads them. */
    List<Item> chosen(Person person, String street, List<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var items = new ArrayList<Item>();
        for (Listed one : in(person, street)) {
            if (ids.contains(one.id().value())) {
                items.add(new Item(Integer.toString(items.size() + 1), Objects.requireNonNull(one.title()), "",
                        one.id().value()));
            }
        }
        return items;
    }
}
