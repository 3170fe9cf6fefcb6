package org.huying.people;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.huying.places.Places;
import org.huying.places.Region;
import org.springframework.stereotype.Component;

/** What a role can be given for: stations, departments, deputies or regions, as fits the role. */
@Component
public class Units {

    /** The roles an account of somebody who works here can have. */
    public static final Set<Role> ROLES = EnumSet.complementOf(EnumSet.of(Role.RESIDENT, Role.EXPERT));

    /** The unit of an administrator of all there is. */
    static final String EVERYWHERE = "000000000000";

    private final Places places;
    private final People people;

    Units(Places places, People people) {
        this.places = places;
        this.people = people;
    }

    /**
     * One unit to choose.
     *
     * @param name empty for everywhere
     */
    public record Unit(String code, String name) {
    }

    /** What the administrator can give the role for. */
    public List<Unit> of(Role role, Person administrator) {
        return all(role).filter(one -> administrator.as(Role.ADMINISTRATOR, one.grant().region()).isPresent())
                .map(Choice::unit).toList();
    }

    private record Choice(Unit unit, Grant grant) {
    }

    private Stream<Choice> all(Role role) {
        return switch (role) {
            case STATION_OFFICER, LIAISON_OFFICER -> places.stations("").stream()
                    .map(one -> new Choice(new Unit(one.code(), street(one.region()) + " " + one.name()),
                            new Grant(role, one.region().substring(0, 9), one.code())));
            case DEPARTMENT -> people.departments("").stream().map(one -> new Choice(new Unit(one.code(), one.name()),
                    new Grant(role, prefix(one.region()), one.code())));
            case DEPUTY -> people.deputies("").stream()
                    .map(one -> new Choice(new Unit(one.code(), street(one.region()) + " " + one.name()),
                            new Grant(role, one.region().substring(0, 9), one.code())));
            case STREET_COMMITTEE -> regions(role, Region.Level.STREET);
            case DISTRICT_COMMITTEE -> regions(role, Region.Level.DISTRICT);
            case ADMINISTRATOR -> Stream.of(
                    Stream.of(new Choice(new Unit(EVERYWHERE, ""), new Grant(role, "", ""))),
                    regions(role, Region.Level.DISTRICT), regions(role, Region.Level.STREET)).flatMap(all -> all);
            case RESIDENT, EXPERT -> Stream.empty();
        };
    }

    private Stream<Choice> regions(Role role, Region.Level level) {
        return places.regions("", level).stream()
                .map(one -> new Choice(new Unit(one.code(), one.name()), new Grant(role, one.prefix(), "")));
    }

    /** The grant of that role for the unit of that code, if there is one. */
    Optional<Grant> grant(Role role, String code) {
        return all(role).filter(one -> one.unit().code().equals(code)).map(Choice::grant).findFirst();
    }

    /** The units of these grants in words; everywhere is empty. What is gone keeps its code. */
    public Map<Grant, String> names(Collection<Grant> grants) {
        var departments = new HashMap<String, String>();
        var deputies = new HashMap<String, String>();
        var stations = new HashMap<String, String>();
        places.allStations("").forEach(one -> stations.put(one.code(), one.name()));
        if (grants.stream().anyMatch(grant -> grant.role() == Role.DEPARTMENT)) {
            people.allDepartments().forEach(one -> departments.put(one.code(), one.name()));
        }
        if (grants.stream().anyMatch(grant -> grant.role() == Role.DEPUTY)) {
            people.allDeputies().forEach(one -> deputies.put(one.code(), one.name()));
        }
        var names = new HashMap<Grant, String>();
        for (Grant grant : grants) {
            names.put(grant, switch (grant.role()) {
                case STATION_OFFICER, LIAISON_OFFICER -> stations.getOrDefault(grant.unit(), grant.unit());
                case DEPARTMENT -> departments.getOrDefault(grant.unit(), grant.unit());
                case DEPUTY -> deputies.getOrDefault(grant.unit(), grant.unit());
                case EXPERT -> grant.unit();
                case STREET_COMMITTEE, DISTRICT_COMMITTEE, ADMINISTRATOR, RESIDENT -> grant.region().isEmpty() ? ""
                        : places.fullName(grant.region() + "0".repeat(12 - grant.region().length()));
            });
        }
        return names;
    }

    private String prefix(String region) {
        return places.findRegion(region).map(Region::prefix).orElse(region);
    }

    private String street(String region) {
        return places.fullName(Region.streetOf(region));
    }
}
