package org.huying.opinions.web;

import org.huying.opinions.sameness.RaisedTopic;
import org.huying.opinions.sameness.RaisedTopics;
import org.huying.opinions.sameness.Topics;
import org.huying.people.Accounts;
import org.huying.people.Person;
import org.huying.places.Places;
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

/** Topics raised for a meeting: what waits, and what came of each. */
@Controller
@RequestMapping("/topics/raised")
class RaisedController {

    private final RaisedTopics raised;
    private final Topics topics;
    private final Accounts accounts;
    private final Places places;

    RaisedController(RaisedTopics raised, Topics topics, Accounts accounts, Places places) {
        this.raised = raised;
        this.topics = topics;
        this.accounts = accounts;
        this.places = places;
    }

    @GetMapping
    Page list(Person person) {
        return new RaisedListPage(raised.list(person), accounts::nameOf, places);
    }

    @GetMapping({"/{id}", "/{id}/{act:deal|back}"})
    Page show(@PathVariable long id, Person person) {
        RaisedTopic one = raised.visibleTo(person, id);
        return new RaisedPage(one, accounts.nameOf(one.by()), topics.isThere(one.topic()),
                raised.mayDeal(one, person), raised.mayTakeBack(one, person), places);
    }

    @PostMapping("/{id}/deal")
    Reply deal(@PathVariable long id, @RequestParam int seen, @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String result, Person person) {
        raised.dealWith(id, seen, person, Text.readDay(on), result);
        return SeeOther.to("/topics/raised/%d", id);
    }

    @PostMapping("/{id}/back")
    Reply back(@PathVariable long id, @RequestParam int seen, @RequestParam(defaultValue = "") String reason,
            Person person) {
        raised.takeBack(id, seen, person, reason);
        return SeeOther.to("/topics/raised/%d", id);
    }
}
