package org.huying.bulletins;

import java.util.List;
import java.util.stream.Stream;
import org.huying.Refused;
import org.huying.people.Grant;
import org.huying.people.Person;
import org.huying.people.Role;
import org.huying.places.Places;
import org.huying.places.Region;
import org.huying.places.Station;
import org.springframework.stereotype.Component;

/** For which places somebody may publish: a station officer for the station, the street committee for the street. */
@Component
class Tellers {

    private final Places places;

    Tellers(Places places) {
        this.places = places;
    }

    List<Place> of(Person person) {
        return Stream.concat(
                person.as(Role.STREET_COMMITTEE).stream().filter(grant -> grant.region().length() == 9)
                        .flatMap(grant -> places.findRegion(grant.region() + "000").stream()).map(this::street),
                person.as(Role.STATION_OFFICER).stream().flatMap(grant -> places.findStation(grant.unit()).stream())
                        .map(this::station))
                .distinct().toList();
    }

    /** @throws Refused.NotFound where the person may not publish for that place */
    Place find(Person person, String code) {
        return of(person).stream().filter(place -> place.code().equals(code)).findFirst()
                .orElseThrow(Refused.NotFound::new);
    }

    static Grant grant(Person person, Place place) {
        return (place.isStation() ? person.of(Role.STATION_OFFICER, place.code())
                : person.as(Role.STREET_COMMITTEE, place.street())).orElseThrow(Refused.NotFound::new);
    }

    private Place street(Region street) {
        return new Place(street.prefix(), street.name(), committee(street), street.prefix(), false);
    }

    private Place station(Station station) {
        return new Place(station.code(), station.name(), station.name(), station.region().substring(0, 9), true);
    }

    private String committee(Region street) {
        return places.findRegion(street.code().substring(0, 6) + "000000").map(Region::name).orElse("") + "人大常委会"
                + street.name() + "工作委员会";
    }
}
