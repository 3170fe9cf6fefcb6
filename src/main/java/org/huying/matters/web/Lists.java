package org.huying.matters.web;

import java.util.List;
import org.huying.Refused;
import org.huying.matters.Cursor;
import org.huying.matters.Listed;
import org.huying.matters.Matters;
import org.huying.matters.Search;
import org.huying.opinions.Categories;
import org.huying.opinions.Category;
import org.huying.people.Grant;
import org.huying.people.Person;
import org.huying.people.Role;
import org.huying.places.Places;
import org.huying.places.Region;
import org.springframework.stereotype.Component;

/** Pages of matters for a filter, and what the filter can be set to. */
@Component
class Lists {

    private static final List<Role> ORDER = List.of(Role.DEPARTMENT, Role.STREET_COMMITTEE, Role.DISTRICT_COMMITTEE,
            Role.STATION_OFFICER, Role.DEPUTY);

    private final Matters matters;
    private final Categories categories;
    private final Places places;

    Lists(Matters matters, Categories categories, Places places) {
        this.matters = matters;
        this.categories = categories;
        this.places = places;
    }

    /** The grant by which somebody sees their list of matters. */
    static Grant reach(Person person) {
        return ORDER.stream().flatMap(role -> person.as(role).stream()).findFirst()
                .orElseThrow(Refused.NotFound::new);
    }

    /** The same grant, narrowed to a street that lies within it. */
    static Grant within(Grant grant, String street) {
        boolean narrows = street.matches("\\d{12}") && street.startsWith(grant.region()) && grant.unit().isEmpty();
        return narrows ? new Grant(grant.role(), street.substring(0, 9), "") : grant;
    }

    /** One page within the grant, which lies within the filter's region already. */
    List<Listed> page(Grant grant, ListFilter filter, Cursor after) {
        return filter.isSearch()
                ? matters.list(new Search(grant, filter.view(), "", "", null, "", filter.category(), filter.words(),
                        null, after, Matters.PAGE))
                : matters.list(grant, filter.view(), after);
    }

    /** The streets the grant can be narrowed to, none where there is nothing to choose. */
    List<Region> streets(Grant grant) {
        return grant.role() == Role.DISTRICT_COMMITTEE ? places.regions(grant.region(), Region.Level.STREET)
                : List.of();
    }

    List<Category> categories() {
        return categories.top();
    }
}
