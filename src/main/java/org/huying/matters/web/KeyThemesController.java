package org.huying.matters.web;

import java.util.List;
import java.util.stream.Stream;
import org.huying.Refused;
import org.huying.matters.KeyThemes;
import org.huying.people.Accounts;
import org.huying.people.Person;
import org.huying.people.Role;
import org.huying.places.Places;
import org.huying.places.Region;
import org.huying.web.Option;
import org.huying.web.Page;
import org.huying.web.Reply;
import org.huying.web.SeeOther;
import org.huying.web.Text;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Under which themes matters are made key at a place: see it, set a new version. */
@Controller
@RequestMapping("/admin/key-themes")
class KeyThemesController {

    private final KeyThemes themes;
    private final Accounts accounts;
    private final Places places;

    KeyThemesController(KeyThemes themes, Accounts accounts, Places places) {
        this.themes = themes;
        this.accounts = accounts;
        this.places = places;
    }

    @GetMapping
    Page show(@RequestParam(defaultValue = "") String region, Person person) {
        String prefix = prefix(region, person);
        return new KeyThemesPage(region, prefix, themes.versions(prefix), themes.today(), regions(person), places,
                accounts);
    }

    @PostMapping
    Reply set(@RequestParam(defaultValue = "") String region,
            @RequestParam(name = "themes", defaultValue = "") String lines,
            @RequestParam(defaultValue = "") String version, @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String basis, Person person) {
        themes.set(prefix(region, person), lines, version, Text.readDay(from), basis, person);
        return SeeOther.to("/admin/key-themes?region=%s", region);
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
        return Stream.of(Region.Level.DISTRICT, Region.Level.STREET)
                .flatMap(level -> places.regions("", level).stream())
                .filter(one -> person.as(Role.ADMINISTRATOR, one.prefix()).isPresent())
                .map(one -> new Option(one.code(), one.name())).toList();
    }
}
