package org.huying.links.web;

import java.util.List;
import org.huying.Refused;
import org.huying.links.Area;
import org.huying.links.Contact;
import org.huying.links.Faces;
import org.huying.links.Link;
import org.huying.links.Spread;
import org.huying.people.Person;
import org.huying.places.Places;
import org.huying.web.Page;
import org.huying.web.Reply;
import org.huying.web.SeeOther;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Proposes who could look after what nobody does; the street committee takes what it likes. */
@Controller
@RequestMapping("/links/spread")
class SpreadController {

    private final Spread spread;
    private final Faces faces;
    private final Places places;
    private final Streets streets;

    SpreadController(Spread spread, Faces faces, Places places, Streets streets) {
        this.spread = spread;
        this.faces = faces;
        this.places = places;
        this.streets = streets;
    }

    @GetMapping
    Page show(Person person) {
        String street = streets.of(person, "");
        if (!Streets.keeps(person, street)) {
            throw new Refused.NotFound();
        }
        return new SpreadPage(spread.of(street), new Areas(places), faces);
    }

    @PostMapping
    Reply take(@RequestParam MultiValueMap<String, String> typed, Person person) {
        List<String> taken = typed.getOrDefault("take", List.of());
        new Refused.Incomplete().unless(!taken.isEmpty(), "take", "links.choose").check();
        spread.take(person, taken.stream().map(SpreadController::proposal).toList(),
                new LinkForm(typed).text("decision"));
        return SeeOther.to("/links");
    }

    private static Spread.Wanted proposal(String taken) {
        String[] halves = taken.split("\\|", 2);
        String target = halves.length == 2 ? halves[1] : "";
        return new Spread.Wanted(Contact.read(halves[0]), target.startsWith("members/")
                ? new Link.Member(Contact.read(target))
                : new Link.Care(Area.read(target)));
    }
}
