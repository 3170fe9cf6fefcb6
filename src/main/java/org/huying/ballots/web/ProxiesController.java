package org.huying.ballots.web;

import org.huying.Refused;
import org.huying.ballots.held.Polls;
import org.huying.ballots.held.Proxies;
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

/** The desk of an owners' meeting notes who votes for whom. */
@Controller
@RequestMapping("/ballots/{id}/proxies")
class ProxiesController {

    private final Polls polls;
    private final Proxies proxies;

    ProxiesController(Polls polls, Proxies proxies) {
        this.polls = polls;
        this.proxies = proxies;
    }

    @GetMapping
    Page show(@PathVariable String id, Person person) {
        return new ProxiesPage(polls.reached(person, id), proxies.of(person, id));
    }

    @PostMapping
    Reply say(@PathVariable String id, @RequestParam(defaultValue = "") String act,
            @RequestParam(defaultValue = "") String unit, @RequestParam(defaultValue = "") String holder,
            @RequestParam(defaultValue = "") String authority, Person person) {
        switch (act) {
            case "note" -> proxies.note(person, id, unit, holder, authority);
            case "strike" -> proxies.strike(person, id, unit);
            default -> throw new Refused("web.request-unreadable");
        }
        return SeeOther.to("/ballots/%s/proxies", id);
    }
}
