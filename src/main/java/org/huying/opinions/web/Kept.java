package org.huying.opinions.web;

import java.util.List;
import java.util.stream.Stream;
import org.huying.Refused;
import org.huying.people.Person;
import org.huying.people.Role;
import org.huying.places.Places;
import org.huying.places.Region;
import org.huying.web.Option;
import org.huying.web.Text;
import org.springframework.stereotype.Component;

/** The regions that an administrator keeps, and their names by leading digits. */
@Component
record Kept(Places places) {

    /** The leading digits of the region of that code; without a code, of what the person keeps. */
    String prefix(String code, Person person) {
        String prefix = code.isEmpty() ? person.as(Role.ADMINISTRATOR).stream().findFirst()
                .orElseThrow(Refused.NotFound::new).region() : places.region(code).prefix();
        if (person.as(Role.ADMINISTRATOR, prefix).isEmpty()) {
            throw new Refused.NotFound();
        }
        return prefix;
    }

    List<Option> regions(Person person) {
        return Stream.of(Region.Level.DISTRICT, Region.Level.STREET)
                .flatMap(level -> places.regions("", level).stream())
                .filter(one -> person.as(Role.ADMINISTRATOR, one.prefix()).isPresent())
                .map(one -> new Option(one.code(), places.fullName(one.code()))).toList();
    }

    String name(String prefix) {
        return prefix.isEmpty() ? Text.t("opinions.everywhere")
                : places.fullName(prefix + "0".repeat(12 - prefix.length()));
    }
}
