package org.huying.ballots.web;

import java.util.List;
import java.util.Map;
import org.huying.ballots.held.Preset;
import org.huying.ballots.held.Ready;
import org.huying.people.Person;
import org.huying.web.Page;
import org.huying.web.Reply;
import org.huying.web.SeeOther;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What new polls begin with, kind by kind, for the administrator of the district. */
@Controller
@RequestMapping("/admin/polls")
class ReadyController {

    private final Ready ready;

    ReadyController(Ready ready) {
        this.ready = ready;
    }

    @GetMapping
    Page show(@RequestParam(defaultValue = "PROJECTS") String preset) {
        Preset chosen = BallotsController.preset(preset);
        return new ReadyPage(List.of(Preset.values()), ready.set(chosen));
    }

    @PostMapping
    Reply put(@RequestParam Map<String, String> fields, Person person) {
        Preset preset = BallotsController.preset(fields.getOrDefault("preset", ""));
        var form = new SettingForm(fields, List.of(), ready);
        ready.put(person, preset, form.read(), fields.getOrDefault("basis", ""));
        return SeeOther.to("/admin/polls?preset=%s", preset.name());
    }
}
