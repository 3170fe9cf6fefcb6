package org.huying.matters.web;

import org.huying.Refused;
import org.huying.matters.Matter;
import org.huying.matters.MatterId;
import org.huying.matters.Matters;
import org.huying.matters.MergeDesk;
import org.huying.opinions.Categories;
import org.huying.opinions.Opinion;
import org.huying.opinions.OpinionId;
import org.huying.opinions.Opinions;
import org.huying.opinions.Voices;
import org.huying.people.Person;
import org.huying.people.Role;
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
    private final MergeDesk merges;
    private final Categories categories;
    private final Places places;

    VoiceController(Matters matters, Opinions opinions, Voices voices, MergeDesk merges,
            Categories categories, Places places) {
        this.matters = matters;
        this.opinions = opinions;
        this.voices = voices;
        this.merges = merges;
        this.categories = categories;
        this.places = places;
    }

    @GetMapping
    Page show(@PathVariable String id, @PathVariable String voice, Person person) {
        Matter matter = matters.shownToAll(MatterId.of(id));
        Opinion opinion = opinions.opinion(OpinionId.of(voice));
        boolean reads = opinions.reaches(person, opinion);
        if (!reads && !(opinion.wasMatter() && decides(person, matter))
                || opinion.joined().isEmpty() || !voices.answering(opinion.id()).value().equals(id)) {
            throw new Refused.NotFound();
        }
        return new VoicePage(matter, !matters.reachOf(person, matter).isEmpty(), opinion, reads,
                matters.find(opinion.id()), places.fullName(opinion.region()),
                categories.all().stream().map(category -> new Option(category.code(),
                        "　".repeat(category.level() - 1) + category.name())).toList());
    }

    @PostMapping
    Reply part(@PathVariable String id, @PathVariable String voice, @RequestParam int seen,
            @RequestParam(defaultValue = "") String title, @RequestParam(defaultValue = "") String publicText,
            @RequestParam(defaultValue = "") String category, Person person) {
        Opinion opinion = opinions.opinion(OpinionId.of(voice));
        if (opinions.reaches(person, opinion)) {
            voices.part(opinion.id(), seen, person, title, publicText, category);
        } else {
            merges.split(MatterId.of(opinion.id()), seen, person);
        }
        return opinions.reaches(person, opinion) ? SeeOther.to("/matters/%s", voice)
                : SeeOther.to("/matters/%s", id);
    }

    /** Who keeps the matter lets go what another street had merged into it. */
    private boolean decides(Person person, Matter matter) {
        return matters.reachOf(person, matter).stream().anyMatch(
                grant -> grant.role() == Role.STREET_COMMITTEE || grant.role() == Role.DISTRICT_COMMITTEE);
    }
}
