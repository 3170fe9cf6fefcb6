package org.huying.ballots.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.huying.Refused;
import org.huying.ballots.Marks;
import org.huying.ballots.held.Hall;
import org.huying.ballots.held.Held;
import org.huying.ballots.held.Item;
import org.huying.ballots.held.Polls;
import org.huying.ballots.held.Rolls;
import org.huying.ballots.held.Tokens;
import org.huying.people.Person;
import org.huying.web.Page;
import org.huying.web.Reply;
import org.huying.web.SeeOther;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The desk in the hall: who came, paper ballots given out and read, hands counted. */
@Controller
@RequestMapping("/ballots/{id}")
class HallController {

    private final Polls polls;
    private final Rolls rolls;
    private final Hall hall;
    private final Tokens tokens;

    HallController(Polls polls, Rolls rolls, Hall hall, Tokens tokens) {
        this.polls = polls;
        this.rolls = rolls;
        this.hall = hall;
        this.tokens = tokens;
    }

    @GetMapping("/hall")
    Page desk(@PathVariable String id, Person person) {
        return new DeskPage(polls.reached(person, id), rolls.of(person, id));
    }

    @PostMapping("/hall")
    Reply act(@PathVariable String id, @RequestParam(defaultValue = "") String act,
            @RequestParam MultiValueMap<String, String> fields, Person person, HttpServletRequest request) {
        List<String> voter = fields.getOrDefault("voter", List.of()); // Spring would cut a name at its comma
        Held held = polls.reached(person, id);
        if (act.startsWith("code:")) {
            return CodesPage.of(held, tokens.code(person, id, act.substring("code:".length())), request);
        }
        new Refused.Incomplete().unless(!voter.isEmpty(), "voter", "ballots.nobody-ticked").check();
        hall.issuePaper(person, id, voter);
        return SeeOther.to("/ballots/%s/hall", id);
    }

    @GetMapping("/sheets")
    Page sheets(@PathVariable String id, @RequestParam(defaultValue = "0") int number, Person person) {
        Held held = polls.reached(person, id);
        Hall.Pile pile = hall.pile(person, id);
        int entry = pile.entryOf(person);
        SortedMap<Integer, Marks> own = pile.of(entry);
        int next = number > 0 ? number : own.isEmpty() ? 1 : own.lastKey() + 1;
        return new SheetsPage(new VotePage(held, "", Map.of()), entry, pile, next, hall.paperGiven(person, id));
    }

    @PostMapping("/sheets")
    Reply read(@PathVariable String id, @RequestParam(defaultValue = "0") int number,
            @RequestParam Map<String, String> fields, Person person) {
        Held held = polls.reached(person, id);
        var marks = new TreeMap<String, String>();
        if (fields.containsKey(Hall.VOID)) {
            marks.put(Hall.VOID, Hall.VOID);
        } else {
            for (Item item : held.setting().items()) {
                String mark = fields.get("mark-" + item.id());
                if (mark != null && !mark.isBlank()) {
                    marks.put(item.id(), mark.strip());
                }
            }
            WrittenIn.names(held, fields.getOrDefault("written-in", "")).forEach(name -> marks.put(name, Marks.YES));
        }
        hall.read(person, id, number, new Marks(marks));
        return SeeOther.to("/ballots/%s/sheets", id);
    }

    @GetMapping("/hands")
    Page hands(@PathVariable String id, Person person) {
        return new HandsPage(polls.reached(person, id), !hall.pile(person, id).first().isEmpty());
    }

    @PostMapping("/hands")
    Reply count(@PathVariable String id, @RequestParam Map<String, String> fields, Person person) {
        var counted = new TreeMap<String, Hall.Hands>();
        for (Item item : polls.reached(person, id).setting().items()) {
            counted.put(item.id(), new Hall.Hands(number(fields, "yes-" + item.id()),
                    number(fields, "no-" + item.id()), number(fields, "abstain-" + item.id())));
        }
        hall.hands(person, id, counted);
        return SeeOther.to("/ballots/%s/hands", id);
    }

    private static int number(Map<String, String> fields, String name) {
        String typed = fields.getOrDefault(name, "").strip();
        return typed.isEmpty() ? 0 : typed.matches("\\d{1,6}") ? Integer.parseInt(typed) : -1;
    }
}
