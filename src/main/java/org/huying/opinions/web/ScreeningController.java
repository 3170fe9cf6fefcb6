package org.huying.opinions.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huying.likeness.Hint;
import org.huying.opinions.Categories;
import org.huying.opinions.CategoryHints;
import org.huying.opinions.Opinion;
import org.huying.opinions.OpinionId;
import org.huying.opinions.OpinionPhotos;
import org.huying.opinions.Opinions;
import org.huying.opinions.RefusalReason;
import org.huying.opinions.Voices;
import org.huying.opinions.sameness.Alike;
import org.huying.opinions.sameness.Likely;
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

/** Screening one opinion: take it, ask for more, or refuse with the right address. */
@Controller
@RequestMapping("/desk/opinions/{id}")
class ScreeningController {

    private static final List<String> FORMS = List.of("accept", "ask", "turn-away");

    private final Opinions opinions;
    private final Voices voices;
    private final Alike alike;
    private final Categories categories;
    private final Places places;
    private final OpinionPhotos photos;
    private final CategoryHints hints;

    ScreeningController(Opinions opinions, Voices voices, Alike alike, Categories categories, Places places,
            OpinionPhotos photos,
            CategoryHints hints) {
        this.opinions = opinions;
        this.voices = voices;
        this.alike = alike;
        this.photos = photos;
        this.categories = categories;
        this.places = places;
        this.hints = hints;
    }

    @GetMapping({"", "/{act:accept|ask|turn-away|merge|apart}"})
    Page show(@PathVariable String id, @PathVariable(required = false) String act, Person person) {
        var opinion = opinions.visibleTo(person, OpinionId.of(id));
        Optional<Hint> hint = opinion.isUndecided() && opinion.filed().category().isEmpty()
                ? hints.of(opinion.filed().text().toString(), opinion.region())
                : Optional.empty();
        List<Likely> likely = opinion.isUndecided() ? alike.likely(opinion) : List.of();
        return new ScreeningPage(opinion, act != null && FORMS.contains(act) ? act : "accept",
                places.fullName(opinion.region()),
                categories.all(), photos.of(opinion.id()).stream().map(photo -> photo.id().value()).toList(), hint,
                hint.map(this::titles).orElse(Map.of()), likely,
                opinion.isUndecided() ? alike.elsewhere(opinion) : List.of(), places);
    }

    /** The public titles of the cases it follows, as far as they have not been taken back. */
    private Map<String, String> titles(Hint hint) {
        var titles = new HashMap<String, String>();
        for (var like : hint.like()) {
            opinions.find(new OpinionId(like.id())).flatMap(Opinion::accepted)
                    .filter(accepted -> !accepted.title().isErased())
                    .ifPresent(accepted -> titles.put(like.id(), accepted.title().toString()));
        }
        return titles;
    }

    @PostMapping("/accept")
    Reply accept(@PathVariable String id, @RequestParam int seen, @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String publicText, @RequestParam(defaultValue = "") String category,
            @RequestParam(defaultValue = "") List<String> shown, @RequestParam(defaultValue = "") List<String> also,
            @RequestParam(defaultValue = "") String elsewhere, Person person) {
        voices.acceptWith(OpinionId.of(id), seen, person, title, publicText, category, shown,
                also.stream().map(OpinionId::of).toList(), elsewhere.isEmpty() ? null : OpinionId.of(elsewhere));
        return SeeOther.to("/matters/%s", id);
    }

    /** It says what that matter says. */
    @PostMapping("/merge")
    Reply merge(@PathVariable String id, @RequestParam int seen, @RequestParam(defaultValue = "") String into,
            Person person) {
        OpinionId matter = OpinionId.of(into);
        voices.merge(OpinionId.of(id), seen, person, matter);
        String station = opinions.opinion(matter).filed().station();
        return person.of(Role.STATION_OFFICER, station).isPresent() ? SeeOther.to("/matters/%s", matter.value())
                : SeeOther.to("/desk/opinions/%s", id);
    }

    /** It is not the same as that one, and nobody is asked again. */
    @PostMapping("/apart")
    Reply apart(@PathVariable String id, @RequestParam int seen, @RequestParam(defaultValue = "") String other,
            Person person) {
        voices.tellApart(OpinionId.of(id), seen, person, OpinionId.of(other));
        return SeeOther.to("/desk/opinions/%s", id);
    }

    @PostMapping("/ask")
    Reply ask(@PathVariable String id, @RequestParam int seen, @RequestParam(defaultValue = "") String question,
            Person person) {
        opinions.ask(OpinionId.of(id), seen, person, question);
        return new SeeOther("/desk");
    }

    @PostMapping("/turn-away")
    Reply turnAway(@PathVariable String id, @RequestParam int seen, @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String address, Person person) {
        opinions.turnAway(OpinionId.of(id), seen, person, Option.read(RefusalReason.class, reason), address);
        return new SeeOther("/desk");
    }
}
