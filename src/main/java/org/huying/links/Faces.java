package org.huying.links;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.huying.Refused;
import org.huying.people.CouncilMember;
import org.huying.people.Deputy;
import org.huying.people.People;
import org.huying.people.Roll;
import org.huying.places.Places;
import org.huying.places.Station;
import org.springframework.stereotype.Component;

/** Those to whom residents can turn, as the registers know them. */
@Component
public class Faces {

    private final People people;
    private final Places places;

    Faces(People people, Places places) {
        this.people = people;
        this.places = places;
    }

    /** Everybody of a street who serves, deputies first. */
    public List<ContactPerson> of(String street) {
        return Stream.concat(people.deputies(street).stream().map(one -> deputy(one, true)),
                people.councilMembers(street).stream().map(one -> member(one, true)))
                .sorted(Comparator.comparing(one -> one.contact().key())).toList();
    }

    /** @throws Refused.NotFound where there never was anybody */
    public ContactPerson face(Contact contact) {
        return switch (contact.kind()) {
            case DEPUTY -> people.deputy(contact.code()).map(one -> deputy(one, serves(Roll.DEPUTIES, one.code())))
                    .orElseThrow(Refused.NotFound::new);
            case MEMBER -> people.councilMember(contact.code())
                    .map(one -> member(one, serves(Roll.COUNCIL_MEMBERS, one.code())))
                    .orElseThrow(Refused.NotFound::new);
        };
    }

    private boolean serves(Roll roll, String code) {
        Set<String> retired = people.retired(roll).keySet();
        return !retired.contains(code);
    }

    private ContactPerson deputy(Deputy deputy, boolean serves) {
        return new ContactPerson(new Contact(ContactKind.DEPUTY, deputy.code()), deputy.name(), deputy.trade(),
                deputy.level(), deputy.region(), deputy.station(), serves);
    }

    private ContactPerson member(CouncilMember member, boolean serves) {
        return new ContactPerson(new Contact(ContactKind.MEMBER, member.code()), member.name(), member.trade(), null,
                member.region(), stationNear(member.region()), serves);
    }

    /** The station of the community itself, else the one that takes what the street's residents file. */
    private String stationNear(String region) {
        return places.stations(region).stream().map(Station::code).findFirst()
                .or(() -> places.stationOf(region).map(Station::code)).orElse("");
    }
}
