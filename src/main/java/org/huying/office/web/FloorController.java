package org.huying.office.web;

import org.huying.matters.figures.RatingFloors;
import org.huying.office.Areas;
import org.huying.people.Accounts;
import org.huying.people.Person;
import org.huying.places.Places;
import org.huying.web.Page;
import org.huying.web.Reply;
import org.huying.web.SeeOther;
import org.huying.web.Text;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** From how many ratings on their sum is told at a place: see it, and set a new version. */
@Controller
@RequestMapping("/admin/rating-floor")
class FloorController {

    private final RatingFloors floors;
    private final Areas areas;
    private final Places places;
    private final Accounts accounts;

    FloorController(RatingFloors floors, Areas areas, Places places, Accounts accounts) {
        this.floors = floors;
        this.areas = areas;
        this.places = places;
        this.accounts = accounts;
    }

    @GetMapping
    Page show(@RequestParam(defaultValue = "") String region, Person person) {
        String prefix = areas.prefix(region, person);
        return new FloorPage(region, prefix, floors.versions(prefix), floors.least(), floors.today(),
                RegionOptions.of(areas, places, person), new RegionNames(places), accounts);
    }

    @PostMapping
    Reply set(@RequestParam(defaultValue = "") String region, @RequestParam(defaultValue = "") String floor,
            @RequestParam(defaultValue = "") String version, @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String basis, Person person) {
        floors.set(areas.prefix(region, person), floor, version, Text.readDay(from), basis, person);
        return SeeOther.to("/admin/rating-floor?region=%s", region);
    }
}
