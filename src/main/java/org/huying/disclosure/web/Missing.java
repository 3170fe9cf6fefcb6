package org.huying.disclosure.web;

import org.huying.disclosure.Evidence;
import org.huying.people.Person;
import org.huying.people.Role;
import org.huying.places.Station;
import org.jspecify.annotations.Nullable;

/** Where somebody who keeps a station up enters what it lacks. */
final class Missing {

    private Missing() {
    }

    /** Whether the person is told what is missing: who works at the station, its street's committee, administrators. */
    static boolean isToldTo(Person person, Station station) {
        return person.of(Role.STATION_OFFICER, station.code()).isPresent()
                || person.as(Role.STREET_COMMITTEE, station.region()).isPresent()
                || person.as(Role.ADMINISTRATOR, station.region()).isPresent();
    }

    /** The page on which it is entered; none where somebody else has to. */
    static @Nullable String address(Evidence evidence, Person person, Station station) {
        if (evidence == Evidence.BULLETIN) {
            return person.of(Role.STATION_OFFICER, station.code()).isPresent() ? "/bulletins" : null;
        }
        if (person.as(Role.ADMINISTRATOR, station.region()).isEmpty()) {
            return null;
        }
        return switch (evidence) {
            case DEPUTIES -> "/admin/deputies";
            case LINKS -> "/admin/regions";
            case PLACE, EQUIPMENT, HOURS, PHONE, RULES, PLAN, RESULTS, BULLETIN -> "/admin/stations/" + station.code();
        };
    }
}
