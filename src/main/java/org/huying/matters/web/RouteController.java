package org.huying.matters.web;

import java.util.Map;
import java.util.stream.IntStream;
import org.huying.matters.MatterId;
import org.huying.matters.Route;
import org.huying.matters.RouteDesk;
import org.huying.people.Person;
import org.huying.photos.Chosen;
import org.huying.web.Reply;
import org.huying.web.SeeOther;
import org.huying.web.Text;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The route of a matter: set it out, mark what was reached. */
@Controller
@RequestMapping("/matters/{id}")
class RouteController {

    private final RouteDesk desk;

    RouteController(RouteDesk desk) {
        this.desk = desk;
    }

    /** The lines of the form are {@code what1} and {@code by1} and so on. */
    @PostMapping("/plan")
    Reply plan(@PathVariable String id, @RequestParam int seen, @RequestParam Map<String, String> typed,
            @RequestParam(defaultValue = "") String reason, Person person) {
        desk.plan(MatterId.of(id), seen, person,
                IntStream.rangeClosed(1, Route.MOST).mapToObj(place -> line(typed, place)).toList(), reason);
        return SeeOther.to("/matters/%s", id);
    }

    @PostMapping("/reach")
    Reply reach(@PathVariable String id, @RequestParam int seen, @RequestParam(defaultValue = "0") int milestone,
            @RequestParam(defaultValue = "") String note, Chosen photos, Person person) {
        desk.reach(MatterId.of(id), seen, person, milestone, note, photos);
        return SeeOther.to("/matters/%s", id);
    }

    private static RouteDesk.Line line(Map<String, String> typed, int place) {
        return new RouteDesk.Line(typed.getOrDefault("what" + place, ""),
                Text.readDay(typed.getOrDefault("by" + place, "")));
    }
}
