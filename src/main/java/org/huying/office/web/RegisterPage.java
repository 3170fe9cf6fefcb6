package org.huying.office.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huying.office.Areas;
import org.huying.office.Field;
import org.huying.office.Register;
import org.huying.office.Registers.Line;
import org.huying.people.Deputy;
import org.huying.people.Person;
import org.huying.places.Places;
import org.huying.places.Region;
import org.huying.places.Station;
import org.huying.web.Page;

/** A register, street by street; a street with nothing in it shows that it has nothing. */
record RegisterPage(Register register, int count, List<Group> groups, Places places) implements Page {

    /**
     * What belongs to one street, or to the district as a whole.
     *
     * @param code of the region
     */
    record Group(String code, String name, List<Line> lines) {
    }

    static RegisterPage of(Register register, List<Line> lines, Areas areas, Places places, Person person) {
        Map<String, List<Line>> byStreet = new LinkedHashMap<>();
        if (register != Register.CATEGORIES) {
            areas.within(person, Region.Level.STREET).forEach(street -> byStreet.put(street.code(), new ArrayList<>()));
        }
        var wide = new ArrayList<Line>();
        for (Line line : lines) {
            var street = line.region().isEmpty() ? null : byStreet.get(Region.streetOf(line.region()));
            if (street == null) {
                wide.add(line);
            } else if (register != Register.REGIONS || !line.key().equals(Region.streetOf(line.region()))) {
                street.add(line);
            }
        }
        var groups = new ArrayList<Group>();
        if (!wide.isEmpty()) {
            groups.add(new Group("", "", wide));
        }
        byStreet.forEach((code, of) -> groups.add(new Group(code, places.fullName(code), of)));
        return new RegisterPage(register, lines.size(), groups, places);
    }

    /** How deep a line lies in its tree, 1 at the top; 0 where there is no tree. */
    int level(Line line) {
        return register == Register.CATEGORIES ? line.key().length() / 2 : 0;
    }

    /** What stands beside a line's name. */
    List<String> side(Line line) {
        return switch (register) {
            case REGIONS -> line.get(Field.MARK).isEmpty() ? List.of() : List.of(line.get(Field.MARK));
            case STATIONS -> List.of(Choices.word(Station.Kind.valueOf(line.get(Field.KIND))),
                    line.get(Field.ADDRESS));
            case DEPARTMENTS -> List.of(places.fullName(line.region()));
            case DEPUTIES -> List.of(Choices.word(Deputy.Level.valueOf(line.get(Field.LEVEL))), line.get(Field.TRADE));
            case COUNCIL_MEMBERS -> List.of(places.fullName(line.region()), line.get(Field.TRADE));
            case CATEGORIES -> List.of();
        };
    }
}
