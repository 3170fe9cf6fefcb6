package org.huying.api.web;

import jakarta.servlet.http.HttpServletResponse;
import org.huying.matters.KeyDesk;
import org.huying.matters.MatterId;
import org.huying.people.Person;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Key supervision of a matter: begin, write down what was done, end. */
@RestController
@RequestMapping(path = "/api/v1/matters/{id}", consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
class KeySupervisionResource {

    private final KeyDesk keys;
    private final MatterViews views;

    KeySupervisionResource(KeyDesk keys, MatterViews views) {
        this.keys = keys;
        this.views = views;
    }

    @PostMapping("/make-key")
    MatterView make(@PathVariable String id, @RequestBody ActBody.MakeKey body, IfMatch match, Person person,
            HttpServletResponse response) {
        keys.make(MatterId.of(id), match.or(body), person,
                new KeyDesk.Form(body.theme(), body.reason(), body.basis(), body.leader(), body.deputy()));
        return views.show(id, person, response);
    }

    @PostMapping("/supervise")
    MatterView supervise(@PathVariable String id, @RequestBody ActBody.Supervise body, IfMatch match, Person person,
            HttpServletResponse response) {
        keys.supervise(MatterId.of(id), match.or(body), person, Boolean.TRUE.equals(body.onSite()), body.text(),
                body.inside());
        return views.show(id, person, response);
    }

    @PostMapping("/end-key")
    MatterView end(@PathVariable String id, @RequestBody ActBody.Reason body, IfMatch match, Person person,
            HttpServletResponse response) {
        keys.end(MatterId.of(id), match.or(body), person, body.reason());
        return views.show(id, person, response);
    }
}
