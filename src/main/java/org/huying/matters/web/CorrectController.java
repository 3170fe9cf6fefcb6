package org.huying.matters.web;

import java.util.Map;
import java.util.stream.IntStream;
import org.huying.Refused;
import org.huying.matters.CorrectionDesk;
import org.huying.matters.Matter;
import org.huying.matters.MatterId;
import org.huying.matters.Matters;
import org.huying.matters.Mistake;
import org.huying.matters.Wording;
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

/** What an office wrote with one step of a matter, corrected. */
@Controller
@RequestMapping("/matters/{id}/correct/{place}")
class CorrectController {

    private final Matters matters;
    private final CorrectionDesk desk;
    private final Telling telling;
    private final Places places;

    CorrectController(Matters matters, CorrectionDesk desk, Telling telling, Places places) {
        this.matters = matters;
        this.desk = desk;
        this.telling = telling;
        this.places = places;
    }

    @GetMapping
    Page show(@PathVariable String id, @PathVariable int place, Person person) {
        Matter matter = matters.visibleTo(person, MatterId.of(id));
        if (!CorrectionDesk.mayCorrect(matter, person).contains(place)) {
            throw new Refused.NotFound();
        }
        return new CorrectPage(matter, place, telling.of(matter, place), matter.wording(place).parts(),
                places.fullName(matter.region()));
    }

    /** The fields of the form are {@code text1} and so on, one for each part that was written. */
    @PostMapping
    Reply correct(@PathVariable String id, @PathVariable int place, @RequestParam int seen,
            @RequestParam Map<String, String> typed, @RequestParam(defaultValue = "") String mistake, Person person) {
        desk.correct(MatterId.of(id), seen, person, place,
                IntStream.rangeClosed(1, Wording.MOST).mapToObj(part -> typed.getOrDefault("text" + part, "")).toList(),
                Option.read(Mistake.class, mistake));
        return SeeOther.to("/matters/%s", id);
    }
}
