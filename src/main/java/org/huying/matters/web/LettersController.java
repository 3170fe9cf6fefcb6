package org.huying.matters.web;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.huying.Refused;
import org.huying.matters.Letters;
import org.huying.matters.Outcome;
import org.huying.people.Person;
import org.huying.people.Role;
import org.huying.places.Places;
import org.huying.places.Region;
import org.huying.web.Option;
import org.huying.web.Page;
import org.huying.web.Reply;
import org.huying.web.SeeOther;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Which letter each outcome carries on a place's papers: see it, and set it. */
@Controller
@RequestMapping("/admin/letters")
class LettersController {

    private final Letters letters;
    private final Places places;

    LettersController(Letters letters, Places places) {
        this.letters = letters;
        this.places = places;
    }

    @GetMapping
    Page show(@RequestParam(defaultValue = "") String region, Person person) {
        String prefix = prefix(region, person);
        return new LettersPage(region, prefix, letters.at(prefix), regions(person), places);
    }

    @PostMapping
    Reply set(@RequestParam(defaultValue = "") String region, @RequestParam Map<String, String> form, Person person) {
        var typed = new EnumMap<Outcome, String>(Outcome.class);
        Arrays.stream(Outcome.values()).forEach(one -> typed.put(one, form.getOrDefault(one.name(), "")));
        letters.set(prefix(region, person), typed, form.getOrDefault("basis", ""), person);
        return SeeOther.to("/admin/letters?region=%s", region);
    }

    private String prefix(String region, Person person) {
        if (region.isEmpty()) {
            return person.as(Role.ADMINISTRATOR).stream().findFirst().orElseThrow(Refused.NotFound::new).region();
        }
        String prefix = places.region(region).prefix();
        if (person.as(Role.ADMINISTRATOR, prefix).isEmpty()) {
            throw new Refused.NotFound();
        }
        return prefix;
    }

    private List<Option> regions(Person person) {
        return java.util.stream.Stream.of(Region.Level.DISTRICT, Region.Level.STREET)
                .flatMap(level -> places.regions("", level).stream())
                .filter(one -> person.as(Role.ADMINISTRATOR, one.prefix()).isPresent())
                .map(one -> new Option(one.code(), one.name())).toList();
    }
}
