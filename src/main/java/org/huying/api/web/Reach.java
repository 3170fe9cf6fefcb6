package org.huying.api.web;

import java.util.List;
import java.util.stream.Stream;
import org.huying.people.Deputy;
import org.huying.people.Grant;
import org.huying.people.People;
import org.huying.people.Person;
import org.huying.people.Role;
import org.huying.places.Places;
import org.huying.places.Region;
import org.huying.web.Option;
import org.springframework.stereotype.Component;

/** The reaches a role can have, by name: stations, departments, deputies, or regions. */
@Component
class Reach {

    private final Places places;
    private final People people;

    Reach(Places places, People people) {
        this.places = places;
        this.people = people;
    }

    /** What an administrator can give a key of that role. */
    List<Option> of(Role role, Person administrator) {
        String within = administrator.as(Role.ADMINISTRATOR).stream().findFirst().map(Grant::region).orElse("");
        return switch (role) {
            case STATION_OFFICER, LIAISON_OFFICER -> places.stations(within).stream()
                    .map(one -> new Option(one.code(), street(one.region()) + " " + one.name())).toList();
            case DEPARTMENT -> people.departments(within).stream()
                    .map(one -> new Option(one.code(), one.name())).toList();
            case DEPUTY -> people.deputies(within).stream()
                    .map(one -> new Option(one.code(), street(one.region()) + " " + one.name())).toList();
            case STREET_COMMITTEE -> regions(within, Region.Level.STREET);
            case DISTRICT_COMMITTEE -> regions(within, Region.Level.DISTRICT);
            case RESIDENT -> Stream.of(Region.Level.DISTRICT, Region.Level.STREET)
                    .flatMap(level -> regions(within, level).stream()).toList();
            case EXPERT, ADMINISTRATOR -> List.of();
        };
    }

    /** A key's reach in words. */
    String name(Grant grant) {
        return switch (grant.role()) {
            case STATION_OFFICER, LIAISON_OFFICER -> places.station(grant.unit()).name();
            case DEPARTMENT -> people.department(grant.unit()).name();
            case DEPUTY -> people.deputy(grant.unit()).map(Deputy::name).orElse(grant.unit());
            case STREET_COMMITTEE, DISTRICT_COMMITTEE, RESIDENT, EXPERT, ADMINISTRATOR ->
                places.fullName(grant.region() + "0".repeat(12 - grant.region().length()));
        };
    }

    private List<Option> regions(String within, Region.Level level) {
        return places.regions(within, level).stream().map(one -> new Option(one.code(), one.name())).toList();
    }

    private String street(String region) {
        return places.fullName(Region.streetOf(region));
    }
}
