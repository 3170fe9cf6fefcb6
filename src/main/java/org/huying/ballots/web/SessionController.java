package org.huying.ballots.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.huying.ballots.held.Comments;
import org.huying.ballots.held.Item;
import org.huying.ballots.held.Polls;
import org.huying.ballots.held.Reports;
import org.huying.people.Person;
import org.huying.web.Page;
import org.huying.web.Reply;
import org.huying.web.SeeOther;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What belongs to a rating session beside its grades: deputies' reports before, voters' words after. */
@Controller
class SessionController {

    private final Polls polls;
    private final Reports reports;
    private final Comments comments;

    SessionController(Polls polls, Reports reports, Comments comments) {
        this.polls = polls;
        this.reports = reports;
        this.comments = comments;
    }

    @GetMapping("/reports/{id}")
    Page mayReport(@PathVariable String id, @RequestParam(required = false) String saved, Person person) {
        List<Item> items = reports.mayWrite(person, id);
        return new ReportsPage(polls.held(id), items, reports.of(id), saved != null);
    }

    @PostMapping("/reports/{id}")
    Reply report(@PathVariable String id, @RequestParam Map<String, String> fields, Person person) {
        var words = new TreeMap<String, String>();
        reports.mayWrite(person, id)
                .forEach(item -> words.put(item.matter(), fields.getOrDefault("report-" + item.id(), "")));
        reports.write(person, id, words);
        return SeeOther.to("/reports/%s?saved", id);
    }

    @GetMapping("/ballots/{id}/words")
    Page words(@PathVariable String id, Person person) {
        return new WordsPage(polls.reached(person, id), comments.read(person, id));
    }

    @PostMapping("/ballots/{id}/words")
    Reply hide(@PathVariable String id, @RequestParam(defaultValue = "") String serial,
            @RequestParam(defaultValue = "") String reason, Person person) {
        comments.hide(person, id, serial, reason);
        return SeeOther.to("/ballots/%s/words", id);
    }
}
