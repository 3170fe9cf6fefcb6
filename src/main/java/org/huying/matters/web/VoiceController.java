package org.huying.matters.web;

import org.huying.Refused;
import org.huying.matters.Matter;
import org.huying.matters.MatterId;
import org.huying.matters.Matters;
import org.huying.opinions.Categories;
import org.huying.opinions.Opinion;
import org.huying.opinions.OpinionId;
import org.huying.opinions.Opinions;
import org.huying.opinions.Voices;
import org.huying.people.Person;
import org.huying.places.Places;
import org.huying.web.Option;
import org.huying.web.Page;
import org.huying.web.Reply;
import org.huying.web.SeeOther;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One of those who go along with a matter: what they said, and parting them again where that was wrong. */
@Controller
@RequestMapping("/matters/{id}/voices/{voice}")
class VoiceController {

    private final Matters matters;
    private final Opinions opinions;
    private final Voices voices;
    private final Categories categories;
    private final Places places;

    VoiceController(Matters matters, Opinions opinions, Voices voices, Categories categories, Places places) {
        this.matters = matters;
        this.opinions = opinions;
        this.voices = voices;
        this.categories = categories;
        this.places = places;
    }

    @GetMapping
    Page show(@PathVariable String id, @PathVariable String voice, Person person) {
        Matter matter = matters.visibleTo(person, MatterId.of(id));
        Opinion opinion = opinions.visibleTo(person, OpinionId.of(voice));
        if (opinion.joined().isEmpty() || !voices.answering(opinion.id()).value().equals(id)) {
            throw new Refused.NotFound();
        }
        return new VoicePage(matter, opinion, places.fullName(opinion.region()),
                categories.all().stream().map(category -> new Option(category.code(),
                        "　".repeat(category.level() - 1) + category.name())).toList());
    }

    @PostMapping
    Reply part(@PathVariable String voice, @RequestParam int seen,
            @RequestParam(defaultValue = "") String title, @RequestParam(defaultValue = "") String publicText,
            @RequestParam(defaultValue = "") String category, Person person) {
        voices.part(OpinionId.of(voice), seen, person, title, publicText, category);
        return SeeOther.to("/matters/%s", voice);
    }
}
