package org.huying.ballots.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.huying.Refused;
import org.huying.ballots.count.Election;
import org.huying.ballots.count.Malformed;
import org.huying.ballots.count.PabulibReader;
import org.huying.ballots.count.Project;
import org.huying.ballots.held.Item;
import org.huying.ballots.held.Polls;
import org.huying.ballots.held.Preset;
import org.huying.ballots.held.Ready;
import org.huying.ballots.held.Setting;
import org.huying.people.Person;
import org.huying.places.Region;
import org.huying.web.Option;
import org.huying.web.Page;
import org.huying.web.Reply;
import org.huying.web.SeeOther;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The polls somebody holds, and setting up a new one. */
@Controller
@RequestMapping("/ballots")
class BallotsController {

    private final Polls polls;
    private final Ready ready;
    private final Rateable rateable;

    BallotsController(Polls polls, Ready ready, Rateable rateable) {
        this.ready = ready;
        this.polls = polls;
        this.rateable = rateable;
    }

    @GetMapping
    Page list(Person person) {
        return new BallotsPage(polls.list(person), List.of(Preset.values()));
    }

    @GetMapping("/new")
    Page begin(@RequestParam(defaultValue = "PROJECTS") String preset, @RequestParam(defaultValue = "") String street,
            @RequestParam(defaultValue = "") String first, @RequestParam(defaultValue = "") String last,
            Person person) {
        Preset chosen = preset(preset);
        List<Region> streets = polls.streets(person);
        String where = street.isEmpty() && !streets.isEmpty() ? streets.getFirst().prefix() : street;
        return new SettingPage("/ballots/new", ready.of(chosen), ready.set(chosen).basis(), streets, where,
                chosen == Preset.RATING_SESSION ? rateable.in(person, where, first, last, List.of()) : null);
    }

    @PostMapping("/new")
    Reply add(@RequestParam Map<String, String> fields, @RequestParam(defaultValue = "") List<String> matter,
            Person person) {
        List<Region> streets = polls.streets(person);
        String street = fields.getOrDefault("street", streets.isEmpty() ? "" : streets.getFirst().prefix());
        var form = new SettingForm(fields, rateable.chosen(person, street, matter), ready);
        return SeeOther.to("/ballots/%s", polls.draft(person, street, form.read()));
    }

    @GetMapping("/import")
    Page mayBringIn(Person person) {
        return new SettingPage("/ballots/new", ready.of(Preset.PROJECTS), ready.set(Preset.PROJECTS).basis(),
                polls.streets(person), "", null);
    }

    /** Projects, costs and budget from a file of Pabulib (pabulib.org/format), to go on from. */
    @PostMapping("/import")
    Page bringIn(@RequestParam(required = false) @Nullable MultipartFile file, Person person) throws IOException {
        if (file == null || file.isEmpty()) {
            throw new Refused("ballots.file-missing");
        }
        try {
            Election election = PabulibReader.read(file.getBytes());
            var items = new ArrayList<Item>();
            for (Project project : election.projects()) {
                items.add(new Item(Integer.toString(items.size() + 1),
                        project.name().isBlank() ? project.id() : project.name(), election.written(project.cost()),
                        ""));
            }
            Setting setting = ready.of(Preset.PROJECTS).with(items, 1).under(election.written(election.budget()),
                    "greedy_votes", "1");
            return new SettingPage("/ballots/new", setting, ready.set(Preset.PROJECTS).basis(), polls.streets(person),
                    "",
                    null);
        } catch (Malformed malformed) {
            throw new Refused("ballots.file-malformed", String.valueOf(malformed.getMessage()));
        }
    }

    static Preset preset(String name) {
        Preset known = Option.read(Preset.class, name);
        return known == null ? Preset.PROJECTS : known;
    }
}
