package org.huying.links.web;

import java.util.List;
import org.huying.Refused;
import org.huying.people.Person;
import org.huying.people.Role;
import org.huying.places.Places;
import org.huying.places.Region;
import org.springframework.stereotype.Component;

/** Whose links somebody looks at: their own street's, or in a district those of the street they choose. */
@Component
class Streets {

    private final Places places;

    Streets(Places places) {
        this.places = places;
    }

    /** The first nine digits of the street. */
    String of(Person person, String region) {
        if (region.isEmpty()) {
            return all(person).stream().findFirst().map(one -> one.code().substring(0, 9))
                    .orElseThrow(Refused.NotFound::new);
        }
        return all(person).stream().filter(one -> one.code().equals(region)).findFirst()
                .map(one -> one.code().substring(0, 9)).orElseThrow(Refused.NotFound::new);
    }

    List<Region> all(Person person) {
        return person.grants().stream()
                .filter(grant -> grant.role() == Role.STREET_COMMITTEE || grant.role() == Role.DISTRICT_COMMITTEE)
                .flatMap(grant -> places.regions(grant.region(), Region.Level.STREET).stream()).distinct().toList();
    }

    static boolean keeps(Person person, String street) {
        return person.as(Role.STREET_COMMITTEE, street).isPresent();
    }
}
