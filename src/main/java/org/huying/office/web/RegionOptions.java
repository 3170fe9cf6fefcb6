package org.huying.office.web;

import java.util.List;
import org.huying.office.Areas;
import org.huying.people.Person;
import org.huying.places.Places;
import org.huying.places.Region;
import org.huying.web.Option;

/** The districts and streets an administrator can set something for. */
final class RegionOptions {

    private RegionOptions() {
    }

    static List<Option> of(Areas areas, Places places, Person person) {
        return areas.within(person, Region.Level.DISTRICT, Region.Level.STREET).stream()
                .map(region -> new Option(region.code(), places.fullName(region.code()))).toList();
    }
}
