package org.huying.opinions.web;

import org.huying.opinions.OpinionId;
import org.huying.opinions.Opinions;
import org.huying.people.Person;
import org.huying.vault.Identity;
import org.huying.web.Page;
import org.huying.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Looking at who spoke: with a reason, written down, and shown to the person. */
@Controller
@RequestMapping("/desk/opinions/{id}/speaker")
class SpeakerController {

    private final Opinions opinions;

    SpeakerController(Opinions opinions) {
        this.opinions = opinions;
    }

    @GetMapping
    Page ask(@PathVariable String id, Person person) {
        return new SpeakerPage(opinions.visibleTo(person, OpinionId.of(id)).id(), Identity.NONE);
    }

    @PostMapping
    Reply look(@PathVariable String id, @RequestParam(defaultValue = "") String reason, Person person) {
        Identity identity = opinions.speaker(OpinionId.of(id), person, reason);
        return new SpeakerPage(OpinionId.of(id), identity);
    }
}
