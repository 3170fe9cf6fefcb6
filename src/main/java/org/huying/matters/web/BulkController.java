package org.huying.matters.web;

import java.util.List;
import java.util.UUID;
import org.huying.Refused;
import org.huying.matters.Bulks;
import org.huying.matters.Matter;
import org.huying.matters.Tier;
import org.huying.people.People;
import org.huying.people.Person;
import org.huying.places.Places;
import org.huying.web.Option;
import org.huying.web.Page;
import org.huying.web.Reply;
import org.huying.web.SeeOther;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One act on many matters: choose in the list, see what would happen, confirm, watch. */
@Controller
@RequestMapping("/bulk")
class BulkController {

    private final Bulks bulks;
    private final People people;
    private final Places places;

    BulkController(Bulks bulks, People people, Places places) {
        this.bulks = bulks;
        this.people = people;
        this.places = places;
    }

    @GetMapping({"/assign", "/route"})
    Page preview(@RequestParam(defaultValue = "") List<String> id, Person person,
            jakarta.servlet.http.HttpServletRequest request) {
        List<Matter> chosen = bulks.preview(person, id);
        return new BulkPage(request.getRequestURI().endsWith("assign") ? "assign" : "route", chosen,
                people.departmentsFor(chosen.getFirst().region()).stream()
                        .map(department -> new Option(department.code(), department.name())).toList(),
                places);
    }

    @PostMapping("/assign")
    Reply assign(@RequestParam(defaultValue = "") List<String> id, @RequestParam(defaultValue = "") String lead,
            @RequestParam(defaultValue = "") String note, Person person) {
        return SeeOther.to("/bulk/%s", bulks.assign(person, id, lead, note));
    }

    @PostMapping("/route")
    Reply route(@RequestParam(defaultValue = "") List<String> id, @RequestParam(defaultValue = "") String tier,
            @RequestParam(defaultValue = "") String note, Person person) {
        Tier to = Option.read(Tier.class, tier);
        return SeeOther.to("/bulk/%s", bulks.route(person, id, to == null ? Tier.STREET : to, note));
    }

    @GetMapping("/{bulk}")
    Page watch(@PathVariable String bulk, Person person) {
        try {
            return new BulkProgressPage(bulks.bulk(UUID.fromString(bulk), person));
        } catch (IllegalArgumentException _) {
            throw new Refused.NotFound();
        }
    }
}
