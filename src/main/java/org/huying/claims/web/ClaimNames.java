package org.huying.claims.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.huying.matters.Matters;
import org.huying.opinions.OpinionId;
import org.huying.people.Department;
import org.huying.people.Deputy;
import org.huying.people.People;
import org.huying.people.Roll;
import org.huying.places.Places;
import org.huying.places.Region;
import org.huying.web.Option;
import org.springframework.stereotype.Component;

/** ClaimNames for the codes that stand in projects, and what may be chosen in forms. */
@Component
class ClaimNames {

    private final People people;
    private final Places places;
    private final Matters matters;

    ClaimNames(People people, Places places, Matters matters) {
        this.matters = matters;
        this.people = people;
        this.places = places;
    }

    String deputy(String code) {
        return people.deputy(code).map(Deputy::name).orElse(code);
    }

    /** Codes of those who serve as deputies no more. */
    Set<String> retired() {
        return people.retired(Roll.DEPUTIES).keySet();
    }

    String department(String code) {
        return people.findDepartment(code).map(Department::name).orElse(code);
    }

    /** Whether an opinion of that number was taken, so that its matter is public. */
    boolean isMatter(String number) {
        return !number.isEmpty() && matters.find(OpinionId.of(number)).isPresent();
    }

    String place(String region) {
        return region.isEmpty() ? "" : places.fullName(region);
    }

    List<Option> deputies(String street) {
        return people.deputies(street).stream()
                .map(deputy -> new Option(deputy.code(), deputy.name() + "（" + deputy.trade() + "）")).toList();
    }

    List<Option> streets(String regionPrefix) {
        return places.regions(regionPrefix, Region.Level.STREET).stream()
                .map(region -> new Option(region.code(), region.name())).toList();
    }

    /** The names of all deputies there are or were, by code. */
    Map<String, String> deputies() {
        return people.allDeputies().stream().collect(Collectors.toMap(Deputy::code, Deputy::name));
    }

    List<Option> departments(String region) {
        return people.departmentsFor(region).stream().map(one -> new Option(one.code(), one.name())).toList();
    }

    List<Option> communities(String street) {
        return places.regions(street, Region.Level.COMMUNITY).stream()
                .map(region -> new Option(region.code(), region.name())).toList();
    }
}
