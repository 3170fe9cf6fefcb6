package org.huying.disclosure;

import java.util.List;
import org.huying.people.CouncilMember;
import org.huying.people.Deputy;
import org.huying.people.People;
import org.huying.places.Places;
import org.huying.places.Region;
import org.huying.places.Station;
import org.springframework.stereotype.Service;

/** The front door of disclosure: what must be public of a station (五公开), read from where it is kept. */
@Service
public class Disclosure {

    private final Places places;
    private final People people;

    Disclosure(Places places, People people) {
        this.places = places;
        this.people = people;
    }

    /**
     * A station with its five disclosures: deputies' information, working rules, year plan, paired contacts, results.
     *
     * @param links the communities its deputies are linked with (结对名单)
     */
    public record StationDisclosure(Station station, List<Deputy> deputies, List<CouncilMember> members,
            List<Region> links) {
    }

    public List<Station> stations(String regionPrefix) {
        return places.stations(regionPrefix);
    }

    public StationDisclosure station(String code) {
        Station station = places.station(code);
        String street = station.region().substring(0, 9);
        return new StationDisclosure(station,
                people.deputies(street).stream().filter(deputy -> deputy.station().equals(code)).toList(),
                people.councilMembers(street), places.regions(street, Region.Level.COMMUNITY));
    }
}
