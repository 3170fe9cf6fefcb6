package org.huying.ballots.web;

import java.util.List;
import java.util.Map;
import org.huying.ballots.held.Polls;
import org.huying.ballots.held.Preset;
import org.huying.ballots.held.Ready;
import org.huying.people.Person;
import org.huying.places.Region;
import org.huying.web.Option;
import org.huying.web.Page;
import org.huying.web.Reply;
import org.huying.web.SeeOther;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The polls somebody holds, and setting up a new one. */
@Controller
@RequestMapping("/ballots")
class BallotsController {

    private final Polls polls;
    private final Rateable rateable;

    BallotsController(Polls polls, Rateable rateable) {
        this.polls = polls;
        this.rateable = rateable;
    }

    @GetMapping
    Page list(Person person) {
        return new BallotsPage(polls.list(person), List.of(Preset.values()));
    }

    @GetMapping("/new")
    Page begin(@RequestParam(defaultValue = "PROJECTS") String preset, @RequestParam(defaultValue = "") String street,
            Person person) {
        Preset chosen = preset(preset);
        List<Region> streets = polls.streets(person);
        return new SettingPage("/ballots/new", Ready.of(chosen), streets, chosen == Preset.RATING_SESSION
                ? rateable.in(person, street.isEmpty() && !streets.isEmpty() ? streets.getFirst().prefix() : street)
                : List.of());
    }

    @PostMapping("/new")
    Reply add(@RequestParam Map<String, String> fields, @RequestParam(defaultValue = "") List<String> matter,
            Person person) {
        List<Region> streets = polls.streets(person);
        String street = fields.getOrDefault("street", streets.isEmpty() ? "" : streets.getFirst().prefix());
        var form = new SettingForm(fields, rateable.chosen(person, street, matter));
        return SeeOther.to("/ballots/%s", polls.draft(person, street, form.read()));
    }

    static Preset preset(String name) {
        Preset known = Option.read(Preset.class, name);
        return known == null ? Preset.PROJECTS : known;
    }
}
