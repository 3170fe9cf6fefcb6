package org.huying.api.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.huying.matters.MatterId;
import org.huying.matters.RouteDesk;
import org.huying.people.Person;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The route of a matter: set it out, mark what was reached. */
@RestController
@RequestMapping(path = "/api/v1/matters/{id}", consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
class RouteResource {

    private final RouteDesk desk;
    private final Brought brought;
    private final MatterViews views;

    RouteResource(RouteDesk desk, Brought brought, MatterViews views) {
        this.desk = desk;
        this.brought = brought;
        this.views = views;
    }

    @PostMapping("/plan")
    MatterView plan(@PathVariable String id, @RequestBody ActBody.Plan body, IfMatch match, Person person,
            HttpServletResponse response) {
        desk.plan(MatterId.of(id), match.or(body), person, body.milestones().stream().filter(Objects::nonNull)
                .map(one -> new RouteDesk.Line(one.what(), one.by())).toList(), body.reason());
        return views.show(id, person, response);
    }

    @PostMapping("/reach")
    MatterView reach(@PathVariable String id, @RequestBody ActBody.Reach body, IfMatch match, Person person,
            HttpServletResponse response) {
        Integer place = body.milestone();
        desk.reach(MatterId.of(id), match.or(body), person, place == null ? 0 : place, body.note(),
                brought.by(body.photos()));
        return views.show(id, person, response);
    }
}
