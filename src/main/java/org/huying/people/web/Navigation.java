package org.huying.people.web;

import java.util.ArrayList;
import java.util.List;
import org.huying.people.Person;
import org.huying.people.Role;
import org.huying.web.Viewer.Place;

/** The places of work a person's roles lead to, the first one is where they land after signing in. */
final class Navigation {

    private Navigation() {
    }

    static List<Place> of(Person person) {
        var places = new ArrayList<Place>();
        if (person.is(Role.ADMINISTRATOR)) {
            places.add(new Place("/admin", "people.nav.admin"));
        }
        if (person.is(Role.STATION_OFFICER)) {
            places.add(new Place("/desk", "people.nav.desk"));
        }
        if (person.is(Role.STATION_OFFICER) || person.is(Role.LIAISON_OFFICER) || person.is(Role.DEPUTY)) {
            places.add(new Place("/desk/new", "people.nav.take"));
        }
        if (person.is(Role.STREET_COMMITTEE) || person.is(Role.DEPARTMENT) || person.is(Role.DISTRICT_COMMITTEE)
                || person.is(Role.DEPUTY) || person.is(Role.STATION_OFFICER)) {
            places.add(new Place("/matters", "people.nav.matters"));
        }
        if (person.is(Role.STREET_COMMITTEE) || person.is(Role.DISTRICT_COMMITTEE)) {
            places.add(new Place("/overview", "people.nav.overview"));
        }
        if (person.is(Role.DISTRICT_COMMITTEE)) {
            places.add(new Place("/hand-downs", "people.nav.hand-downs"));
        }
        if (person.is(Role.DEPARTMENT) || person.is(Role.DEPUTY) || person.is(Role.STREET_COMMITTEE)
                || person.is(Role.STATION_OFFICER) || person.is(Role.DISTRICT_COMMITTEE)) {
            places.add(new Place("/ratings", "people.nav.ratings"));
        }
        if (person.is(Role.DEPUTY) || person.is(Role.STREET_COMMITTEE) || person.is(Role.DISTRICT_COMMITTEE)) {
            places.add(new Place("/projects", "people.nav.projects"));
        }
        if (person.is(Role.DEPUTY) || person.is(Role.STREET_COMMITTEE) || person.is(Role.LIAISON_OFFICER)) {
            places.add(new Place("/visits", "people.nav.visits"));
        }
        if (person.is(Role.STREET_COMMITTEE) || person.is(Role.DISTRICT_COMMITTEE)) {
            places.add(new Place("/links", "people.nav.links"));
        } else if (person.is(Role.DEPUTY)) {
            places.add(new Place("/links/mine", "people.nav.links"));
        }
        if (person.is(Role.STATION_OFFICER) || person.is(Role.STREET_COMMITTEE)) {
            places.add(new Place("/bulletins", "people.nav.bulletins"));
        }
        if (person.is(Role.STATION_OFFICER) || person.is(Role.STREET_COMMITTEE) || person.is(Role.DISTRICT_COMMITTEE)
                || person.is(Role.DEPUTY)) {
            places.add(new Place("/topics", "people.nav.topics"));
        }
        if (person.is(Role.STATION_OFFICER) || person.is(Role.STREET_COMMITTEE)) {
            places.add(new Place("/ballots", "people.nav.ballots"));
        } else if (person.is(Role.DEPUTY)) {
            places.add(new Place("/open/ballots", "people.nav.ballots"));
        }
        if (person.is(Role.STREET_COMMITTEE) || person.is(Role.ADMINISTRATOR)) {
            places.add(new Place("/desk/import", "people.nav.import"));
        }
        if (person.is(Role.ADMINISTRATOR)) {
            places.add(new Place("/admin/keys", "people.nav.keys"));
            places.add(new Place("/admin/retention", "people.nav.retention"));
        }
        if (person.is(Role.EXPERT)) {
            places.add(new Place("/advice", "people.nav.advice"));
        }
        if (person.is(Role.RESIDENT)) {
            places.add(new Place("/mine", "people.nav.mine"));
        }
        return places;
    }
}
