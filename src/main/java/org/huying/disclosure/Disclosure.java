package org.huying.disclosure;

import java.util.List;
import org.huying.bulletins.Bulletins;
import org.huying.bulletins.Entry;
import org.huying.matters.Cursor;
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

    /** How many of its bulletins a station's page lists. */
    private static final int NEWEST = 3;

    private final Places places;
    private final People people;
    private final Bulletins bulletins;

    Disclosure(Places places, People people, Bulletins bulletins) {
        this.places = places;
        this.people = people;
        this.bulletins = bulletins;
    }

    /**
     * A station with its five disclosures: deputies' information, working rules, year plan, paired contacts, results.
     *
     * @param links the communities its deputies are linked with (结对名单)
     * @param bulletins the newest it has published, newest first
     */
    public record StationDisclosure(Station station, List<Deputy> deputies, List<CouncilMember> members,
            List<Region> links, List<Entry> bulletins) {
    }

    public List<Station> stations(String regionPrefix) {
        return places.stations(regionPrefix);
    }

    public StationDisclosure station(String code) {
        Station station = places.station(code);
        String street = station.region().substring(0, 9);
        return new StationDisclosure(station,
                people.deputies(street).stream().filter(deputy -> deputy.station().equals(code)).toList(),
                people.councilMembers(street), places.regions(street, Region.Level.COMMUNITY),
                bulletins.ofPlace(code, Cursor.START).stream().limit(NEWEST).toList());
    }
}
