package org.huying.ballots.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huying.Refused;
import org.huying.ballots.held.Estate;
import org.huying.ballots.held.Held;
import org.huying.ballots.held.Polls;
import org.huying.ballots.held.Proxies;
import org.huying.ballots.held.RollCall;
import org.huying.ballots.held.Rolls;
import org.huying.ballots.held.Voter;
import org.huying.people.Person;
import org.huying.web.Page;
import org.huying.web.Reply;
import org.huying.web.SeeOther;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** A vote by name: the roll is called; at an owners' meeting the roll is one of units, brought in from a spreadsheet. */
@Controller
@RequestMapping("/ballots/{id}")
class CallController {

    private static final int AT_ONCE = 60;
    private static final String SAID = "said-";

    private final Polls polls;
    private final Rolls rolls;
    private final RollCall calls;
    private final Estate estate;
    private final Proxies proxies;

    CallController(Polls polls, Rolls rolls, RollCall calls, Estate estate, Proxies proxies) {
        this.proxies = proxies;
        this.polls = polls;
        this.rolls = rolls;
        this.calls = calls;
        this.estate = estate;
    }

    @GetMapping("/call")
    Page call(@PathVariable String id, @RequestParam(defaultValue = "") String item,
            @RequestParam(defaultValue = "0") String page, Person person) {
        Held held = polls.reached(person, id);
        if (!held.isOpen()) {
            throw new Refused("ballots.not-now");
        }
        List<Voter> roll = rolls.of(person, id);
        int pages = Math.max(1, Math.ceilDiv(roll.size(), AT_ONCE));
        int number = page.matches("\\d{1,4}") ? Math.min(pages - 1, Integer.parseInt(page)) : 0;
        String chosen = held.setting().items().stream().anyMatch(one -> one.id().equals(item)) ? item
                : held.setting().items().getFirst().id();
        return new CallPage(held, chosen, number, pages,
                roll.subList(number * AT_ONCE, Math.min(roll.size(), (number + 1) * AT_ONCE)),
                calls.answers(person, id), estate.units(person, id), proxies.of(person, id));
    }

    @PostMapping("/call")
    Reply say(@PathVariable String id, @RequestParam(defaultValue = "") String item,
            @RequestParam(defaultValue = "0") String page, @RequestParam Map<String, String> fields, Person person) {
        var said = new HashMap<String, String>();
        fields.forEach((name, answer) -> {
            if (name.startsWith(SAID)) {
                said.put(name.substring(SAID.length()), answer);
            }
        });
        calls.call(person, id, item, said);
        int next = page.matches("\\d{1,4}") ? Integer.parseInt(page) + 1 : 0;
        boolean more = next * AT_ONCE < rolls.of(person, id).size();
        return more ? SeeOther.to("/ballots/%s/call?item=%s&page=%s", id, item, next)
                : SeeOther.to("/ballots/%s", id);
    }

    @GetMapping("/units")
    Page mayBring(@PathVariable String id, Person person) {
        return units(id, person);
    }

    private UnitsPage units(String id, Person person) {
        return new UnitsPage(polls.reached(person, id), estate.sums(person, id),
                List.copyOf(estate.units(person, id).values()));
    }

    /** From a file, or as it was copied out of a spreadsheet. */
    @PostMapping("/units")
    Reply bring(@PathVariable String id, @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String pasted, Person person) throws IOException {
        polls.reached(person, id);
        if (file != null && !file.isEmpty()) {
            estate.bring(person, id, file.getBytes(), String.valueOf(file.getOriginalFilename()));
        } else if (!pasted.isBlank()) {
            estate.bring(person, id, pasted.getBytes(StandardCharsets.UTF_8), "pasted.csv");
        } else {
            throw new Refused("ballots.units-missing");
        }
        return SeeOther.to("/ballots/%s/units", id);
    }
}
