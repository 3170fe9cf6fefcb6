package org.huying.matters.web;

import org.huying.matters.Matter;
import org.huying.matters.MatterId;
import org.huying.matters.Matters;
import org.huying.matters.MergeDesk;
import org.huying.people.Person;
import org.huying.places.Places;
import org.huying.web.Page;
import org.huying.web.Reply;
import org.huying.web.SeeOther;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Two matters become one, within a street or across two; the other street sees what it is asked to take. */
@Controller
@RequestMapping("/matters/{id}")
class MergeController {

    private final MergeDesk merges;
    private final Matters matters;
    private final Places places;

    MergeController(MergeDesk merges, Matters matters, Places places) {
        this.merges = merges;
        this.matters = matters;
        this.places = places;
    }

    @PostMapping("/merge")
    Reply merge(@PathVariable String id, @RequestParam int seen, @RequestParam(defaultValue = "") String into,
            @RequestParam(defaultValue = "") String number, @RequestParam(defaultValue = "") String reason,
            Person person) {
        merges.merge(MatterId.of(id), seen, person, (number.isBlank() ? into : number).strip(), reason);
        return SeeOther.to("/matters/%s", id);
    }

    @PostMapping("/offer-back")
    Reply takeBack(@PathVariable String id, @RequestParam int seen, @RequestParam(defaultValue = "") String reason,
            Person person) {
        merges.takeOfferBack(MatterId.of(id), seen, person, reason);
        return SeeOther.to("/matters/%s", id);
    }

    @PostMapping("/split")
    Reply split(@PathVariable String id, @RequestParam int seen, Person person) {
        merges.split(MatterId.of(id), seen, person);
        return SeeOther.to("/matters/%s", id);
    }

    @GetMapping({"/offers/{offered}", "/offers/{offered}/{act:take|decline}"})
    Page offer(@PathVariable String id, @PathVariable String offered, Person person) {
        Matter into = matters.visibleTo(person, MatterId.of(id));
        Matter matter = merges.offered(MatterId.of(offered), into.id(), person);
        return new OfferPage(into, matter, matters.people(matter), places.fullName(matter.region()));
    }

    @PostMapping("/offers/{offered}/take")
    Reply take(@PathVariable String id, @PathVariable String offered, @RequestParam int seen, Person person) {
        merges.take(MatterId.of(offered), seen, person);
        return SeeOther.to("/matters/%s", id);
    }

    @PostMapping("/offers/{offered}/decline")
    Reply decline(@PathVariable String id, @PathVariable String offered, @RequestParam int seen,
            @RequestParam(defaultValue = "") String reason, Person person) {
        merges.decline(MatterId.of(offered), seen, person, reason);
        return SeeOther.to("/matters/%s", id);
    }
}
