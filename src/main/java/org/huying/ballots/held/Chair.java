package org.huying.ballots.held;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huying.Refused;
import org.huying.people.Grant;
import org.huying.people.Person;
import org.huying.people.Role;
import org.huying.places.Places;
import org.huying.places.Region;
import org.springframework.stereotype.Component;

/** Who may hold polls where: the street committee of a street and the officers of its stations. */
@Component
class Chair {

    private final Places places;

    Chair(Places places) {
        this.places = places;
    }

    /** The streets the person may hold polls in, by the nine digits that lead their codes. */
    List<Region> streets(Person person) {
        return places.regions("", Region.Level.STREET).stream()
                .filter(street -> find(person, street.prefix()).isPresent())
                .toList();
    }

    /** @throws Refused.NotFound where the person holds no polls */
    Grant grant(Person person, String street) {
        return find(person, street).orElseThrow(Refused.NotFound::new);
    }

    private static Optional<Grant> find(Person person, String street) {
        return Stream.of(Role.STREET_COMMITTEE, Role.STATION_OFFICER)
                .flatMap(role -> person.as(role, street + "000").stream()).findFirst();
    }
}
