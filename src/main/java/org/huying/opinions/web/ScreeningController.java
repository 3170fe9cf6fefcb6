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

/** Screening one opinion: take it, ask for more, or refuse with the right address. */
@Controller
@RequestMapping("/desk/opinions/{id}")
class ScreeningController {

    private final Opinions opinions;
    private final Categories categories;
    private final Places places;
    private final OpinionPhotos photos;
    private final CategoryHints hints;

    ScreeningController(Opinions opinions, Categories categories, Places places, OpinionPhotos photos,
            CategoryHints hints) {
        this.opinions = opinions;
        this.photos = photos;
        this.categories = categories;
        this.places = places;
        this.hints = hints;
    }

    @GetMapping({"", "/{act:accept|ask|turn-away}"})
    Page show(@PathVariable String id, @PathVariable(required = false) String act, Person person) {
        var opinion = opinions.visibleTo(person, OpinionId.of(id));
        Optional<Hint> hint = opinion.isUndecided() && opinion.filed().category().isEmpty()
                ? hints.of(opinion.filed().text().toString())
                : Optional.empty();
        return new ScreeningPage(opinion, act == null ? "accept" : act, places.fullName(opinion.region()),
                categories.all(), photos.of(opinion.id()).stream().map(photo -> photo.id().value()).toList(), hint,
                hint.map(this::titles).orElse(Map.of()));
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
            @RequestParam(defaultValue = "") List<String> shown, Person person) {
        opinions.accept(OpinionId.of(id), seen, person, title, publicText, category, shown);
        return SeeOther.to("/matters/%s", id);
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
