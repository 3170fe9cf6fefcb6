package org.huying.ballots.web;

import org.huying.Refused;
import org.huying.ballots.held.Polls;
import org.huying.ballots.held.Spellings;
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

/** Two tellers say which spellings of a name written in are one. */
@Controller
@RequestMapping("/ballots/{id}/names")
class NamesController {

    private final Polls polls;
    private final Spellings spellings;

    NamesController(Polls polls, Spellings spellings) {
        this.polls = polls;
        this.spellings = spellings;
    }

    @GetMapping
    Page show(@PathVariable String id, Person person) {
        return new NamesPage(polls.reached(person, id), spellings.written(person, id), spellings.of(id),
                !spellings.toSign(id).isEmpty(), person);
    }

    @PostMapping
    Reply say(@PathVariable String id, @RequestParam(defaultValue = "") String act,
            @RequestParam(defaultValue = "") String spelling, @RequestParam(defaultValue = "") String meant,
            @RequestParam(defaultValue = "") String words, Person person) {
        switch (act) {
            case "propose" -> spellings.propose(person, id, spelling, meant);
            case "confirm" -> spellings.confirm(person, id, spelling);
            case "sign" -> spellings.sign(person, id, words);
            case "withdraw" -> spellings.withdraw(person, id, spelling);
            default -> throw new Refused("web.request-unreadable");
        }
        return SeeOther.to("/ballots/%s/names", id);
    }
}
