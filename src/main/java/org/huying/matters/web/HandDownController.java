package org.huying.matters.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huying.Refused;
import org.huying.matters.DistrictDesk;
import org.huying.matters.HandDown;
import org.huying.opinions.Categories;
import org.huying.people.Person;
import org.huying.people.Role;
import org.huying.places.Places;
import org.huying.places.Region;
import org.huying.web.Page;
import org.huying.web.Reply;
import org.huying.web.SeeOther;
import org.huying.web.Text;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the district hands down: give it, and see how far each street has come. */
@Controller
@RequestMapping("/hand-downs")
class HandDownController {

    private final DistrictDesk district;
    private final Categories categories;
    private final Places places;
    private final Telling telling;
    private final Clock clock;

    HandDownController(DistrictDesk district, Categories categories, Places places, Telling telling, Clock clock) {
        this.district = district;
        this.categories = categories;
        this.places = places;
        this.telling = telling;
        this.clock = clock;
    }

    @GetMapping
    Page list(Person person) {
        return new HandDownsPage(district.handedDown(person), today());
    }

    @GetMapping("/new")
    Page form(Person person, @RequestParam(defaultValue = "") List<String> streets) {
        String region = person.as(Role.DISTRICT_COMMITTEE).getFirst().region();
        return new HandDownFormPage(UUID.randomUUID(), places.regions(region, Region.Level.STREET), streets,
                categories.top());
    }

    @PostMapping("/new")
    Reply give(@RequestParam(defaultValue = "") String key, @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String publicText, @RequestParam(defaultValue = "") String category,
            @RequestParam(defaultValue = "") String due, @RequestParam(defaultValue = "") List<String> streets,
            Person person) {
        UUID given = district.handDown(
                new HandDown.Order(uuid(key), title, publicText, category, Text.readDay(due), streets), person);
        return SeeOther.to("/hand-downs/%s", given);
    }

    @GetMapping("/{handDown}")
    Page show(@PathVariable String handDown, Person person) {
        HandDown found = district.handDown(uuid(handDown), person);
        return new HandDownPage(found, district.matters(found), categories.name(found.category()), today(), places,
                telling);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Text.ZONE);
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException _) {
            throw new Refused.NotFound();
        }
    }
}
