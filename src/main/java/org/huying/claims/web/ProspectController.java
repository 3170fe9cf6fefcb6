package org.huying.claims.web;

import java.util.UUID;
import org.huying.Refused;
import org.huying.claims.Prospects;
import org.huying.people.Person;
import org.huying.web.Page;
import org.huying.web.Reply;
import org.huying.web.SeeOther;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A topic that was raised as a project and does not become one, with the reason. */
@Controller
@RequestMapping("/projects/raised/{topic}")
class ProspectController {

    private final Prospects raised;

    ProspectController(Prospects raised) {
        this.raised = raised;
    }

    @GetMapping
    Page ask(@PathVariable String topic, Person person) {
        return new SetAsidePage(raised.waiting(person, id(topic)));
    }

    @PostMapping
    Reply setAside(@PathVariable String topic, @RequestParam(defaultValue = "") String reason, Person person) {
        raised.setAside(person, id(topic), reason);
        return SeeOther.to("/projects");
    }

    /** Anything else than an id names no topic. */
    static UUID id(String topic) {
        try {
            return UUID.fromString(topic);
        } catch (IllegalArgumentException _) {
            throw new Refused.NotFound();
        }
    }
}
