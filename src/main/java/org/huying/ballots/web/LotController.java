package org.huying.ballots.web;

import org.huying.ballots.held.Lots;
import org.huying.ballots.held.Polls;
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

/** The chair writes down a lot that was drawn in the hall. */
@Controller
@RequestMapping("/ballots/{id}/lot")
class LotController {

    private final Polls polls;
    private final Lots lots;

    LotController(Polls polls, Lots lots) {
        this.polls = polls;
        this.lots = lots;
    }

    @GetMapping
    Page show(@PathVariable String id, Person person) {
        return new LotPage(polls.reached(person, id));
    }

    @PostMapping
    Reply draw(@PathVariable String id, @RequestParam(defaultValue = "") String by,
            @RequestParam(defaultValue = "") String before, @RequestParam(defaultValue = "") String order,
            Person person) {
        lots.draw(person, id, by, before, order);
        return SeeOther.to("/ballots/%s/lot", id);
    }
}
