package org.huying.ballots.web;

import java.util.List;
import java.util.Map;
import jakarta.servlet.http.HttpServletRequest;
import org.huying.Refused;
import org.huying.ballots.Result;
import org.huying.ballots.held.Hall;
import org.huying.ballots.held.Held;
import org.huying.ballots.held.Item;
import org.huying.ballots.held.Outcomes;
import org.huying.ballots.held.Polls;
import org.huying.ballots.held.Preset;
import org.huying.ballots.held.Ready;
import org.huying.ballots.held.Rolls;
import org.huying.ballots.held.Scrutineers;
import org.huying.ballots.held.Tokens;
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

/** A poll as its chair sees it: draw up the roll, open, hand out codes, close, announce. */
@Controller
@RequestMapping("/ballots/{id}")
class PollController {

    private final Polls polls;
    private final Outcomes outcomes;
    private final Rolls rolls;
    private final Tokens tokens;
    private final Scrutineers scrutineers;
    private final Ready ready;
    private final Rateable rateable;
    private final Hall hall;

    PollController(Polls polls, Outcomes outcomes, Rolls rolls, Tokens tokens, Scrutineers scrutineers, Ready ready,
            Rateable rateable, Hall hall) {
        this.hall = hall;
        this.ready = ready;
        this.polls = polls;
        this.outcomes = outcomes;
        this.rolls = rolls;
        this.tokens = tokens;
        this.scrutineers = scrutineers;
        this.rateable = rateable;
    }

    @GetMapping
    Page show(@PathVariable String id, Person person) {
        return page(person, id);
    }

    private Page page(Person person, String id) {
        Held held = polls.reached(person, id);
        return new PollPage(held, rolls.of(person, id), polls.issued(id), polls.isUnlocked(id),
                unread(held, person), scrutineers.state(person, id), polls.following(id),
                held.stage().isOver() && isUnfinished(polls.result(id)));
    }

    private long unread(Held held, Person person) {
        return held.isOpen()
                ? hall.paperGiven(person, held.id()) - hall.pile(person, held.id()).first().size() : 0;
    }

    private static boolean isUnfinished(Result result) {
        return result instanceof Result.Choice choice
                && (choice.runOff().isPresent() || choice.secondElection().isPresent())
                || result instanceof Result.Standings standings && standings.runOff().isPresent();
    }

    /** The names, drawn up before the poll opens. */
    @PostMapping
    Reply enrol(@PathVariable String id, @RequestParam(defaultValue = "") String act,
            @RequestParam(defaultValue = "") String names, @RequestParam(defaultValue = "") String voter,
            Person person) {
        switch (act) {
            case "council" -> rolls.addCouncil(person, id);
            case "deputies" -> rolls.addDeputies(person, id);
            case "names" -> rolls.addNames(person, id, names);
            case "strike" -> rolls.strike(person, id, voter);
            default -> throw new Refused("web.request-unreadable");
        }
        return SeeOther.to("/ballots/%s#roll", id);
    }

    @GetMapping("/setting")
    Page change(@PathVariable String id, @RequestParam(defaultValue = "") String first,
            @RequestParam(defaultValue = "") String last, Person person) {
        Held held = polls.reached(person, id);
        if (!held.isDraft()) {
            throw new Refused("ballots.not-now");
        }
        List<String> chosen = held.setting().items().stream().map(Item::matter).toList();
        return new SettingPage("/ballots/" + id + "/setting", held.setting(),
                ready.set(held.setting().preset()).basis(), List.of(), held.street(),
                held.setting().preset() == Preset.RATING_SESSION
                        ? rateable.in(person, held.street(), first, last, chosen) : null);
    }

    @PostMapping("/setting")
    Reply revise(@PathVariable String id, @RequestParam Map<String, String> fields,
            @RequestParam(defaultValue = "") List<String> matter, Person person) {
        String street = polls.reached(person, id).street();
        polls.revise(person, id, new SettingForm(fields, rateable.chosen(person, street, matter), ready).read());
        return SeeOther.to("/ballots/%s", id);
    }

    @GetMapping("/open")
    Page mayOpen(@PathVariable String id, Person person) {
        return page(person, id);
    }

    @PostMapping("/open")
    Reply open(@PathVariable String id, @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String wordsAgain, Person person) {
        new Refused.Incomplete().unless(words.equals(wordsAgain), "wordsAgain", "ballots.words-differ").check();
        polls.open(person, id, words);
        return SeeOther.to("/ballots/%s", id);
    }

    @GetMapping("/invite")
    Page mayInvite(@PathVariable String id, Person person) {
        return page(person, id);
    }

    /** The invitation of the scrutineer's device; an earlier one no longer holds. */
    @PostMapping("/invite")
    Page invite(@PathVariable String id, Person person, HttpServletRequest request) {
        String secret = scrutineers.invite(person, id);
        String address = request.getRequestURL().toString().replaceFirst("/ballots/.*", "/scrutineer/" + id);
        return new InvitePage(polls.reached(person, id), address + "#" + secret);
    }

    @GetMapping("/unlock")
    Page mayUnlock(@PathVariable String id, Person person) {
        return page(person, id);
    }

    @PostMapping("/unlock")
    Reply unlock(@PathVariable String id, @RequestParam(defaultValue = "") String words, Person person) {
        polls.unlock(person, id, words);
        return SeeOther.to("/ballots/%s", id);
    }

    @GetMapping("/present")
    Page mayCountHeads(@PathVariable String id, Person person) {
        return page(person, id);
    }

    /** How many came. */
    @PostMapping("/present")
    Reply present(@PathVariable String id, @RequestParam(defaultValue = "") String present, Person person) {
        hall.present(person, id, present.strip().matches("\\d{1,6}") ? Integer.parseInt(present.strip()) : -1);
        return SeeOther.to("/ballots/%s", id);
    }

    @GetMapping("/close")
    Page mayClose(@PathVariable String id, Person person) {
        return page(person, id);
    }

    @PostMapping("/close")
    Reply close(@PathVariable String id, Person person) {
        polls.close(person, id);
        return SeeOther.to("/ballots/%s", id);
    }

    @GetMapping("/announce")
    Page mayAnnounce(@PathVariable String id, Person person) {
        return page(person, id);
    }

    @PostMapping("/announce")
    Reply announce(@PathVariable String id, Person person) {
        outcomes.announce(person, id);
        return SeeOther.to("/open/ballots/%s", id);
    }

    @GetMapping("/objection")
    Page mayObject(@PathVariable String id, Person person) {
        return page(person, id);
    }

    @PostMapping("/objection")
    Reply object(@PathVariable String id, @RequestParam(defaultValue = "") String objection,
            @RequestParam(defaultValue = "") String answer, Person person) {
        outcomes.object(person, id, objection, answer);
        return SeeOther.to("/ballots/%s", id);
    }

    @GetMapping("/settle")
    Page maySettle(@PathVariable String id, Person person) {
        return page(person, id);
    }

    @PostMapping("/settle")
    Reply settle(@PathVariable String id, Person person) {
        outcomes.settle(person, id);
        return SeeOther.to("/ballots/%s", id);
    }

    @GetMapping("/follow")
    Page mayFollow(@PathVariable String id, Person person) {
        return page(person, id);
    }

    /** The run-off or second election this result asks for. */
    @PostMapping("/follow")
    Reply follow(@PathVariable String id, Person person) {
        return SeeOther.to("/ballots/%s", outcomes.follow(person, id));
    }

    @GetMapping("/codes")
    Page mayHandOut(@PathVariable String id, Person person) {
        return page(person, id);
    }

    /** Made anew each time and shown this once. */
    @PostMapping("/codes")
    Page codes(@PathVariable String id, Person person, HttpServletRequest request) {
        return CodesPage.of(polls.reached(person, id), tokens.codes(person, id), request);
    }
}
