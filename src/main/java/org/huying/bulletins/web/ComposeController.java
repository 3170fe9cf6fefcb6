package org.huying.bulletins.web;

import java.util.List;
import java.util.Set;
import org.huying.Refused;
import org.huying.bulletins.Bulletins;
import org.huying.bulletins.Draft;
import org.huying.bulletins.Period;
import org.huying.bulletins.Place;
import org.huying.bulletins.Wording;
import org.huying.matters.Cursor;
import org.huying.people.Person;
import org.huying.web.Page;
import org.huying.web.Reply;
import org.huying.web.SeeOther;
import org.huying.web.Text;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a bulletin is made: choose the period, read over what the facts give, publish. */
@Controller
@RequestMapping("/bulletins")
class ComposeController {

    /** How many of a place's bulletins are listed beside the way to a new one. */
    private static final int NEWEST = 6;

    private final Bulletins bulletins;

    ComposeController(Bulletins bulletins) {
        this.bulletins = bulletins;
    }

    @GetMapping
    Page choose(Person person) {
        List<ChoosePage.Choice> choices = bulletins.places(person).stream().map(place -> new ChoosePage.Choice(place,
                bulletins.ofPlace(place.code(), Cursor.START).stream().limit(NEWEST).toList())).toList();
        return new ChoosePage(choices, Period.lastTwoMonths(bulletins.today()));
    }

    /** The days somebody chose lead to the bulletin of those days. */
    @PostMapping
    Reply chosen(@RequestParam(defaultValue = "") String place, @RequestParam(defaultValue = "") String first,
            @RequestParam(defaultValue = "") String last, Person person) {
        Period period = Period.of(Text.readDay(first), Text.readDay(last), bulletins.today());
        return SeeOther.to("/bulletins/new?place=%s&first=%s&last=%s", own(person, place).code(), period.first(),
                period.last());
    }

    @GetMapping("/new")
    Page compose(@RequestParam(defaultValue = "") String place, @RequestParam(defaultValue = "") String first,
            @RequestParam(defaultValue = "") String last, Person person) {
        return new ComposePage(draft(person, place, first, last), Wording.NONE, false);
    }

    @PostMapping("/new")
    Reply act(@RequestParam(defaultValue = "") String act, @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") String first, @RequestParam(defaultValue = "") String last,
            @RequestParam(defaultValue = "0") int seen, @RequestParam(defaultValue = "") String read,
            @RequestParam(defaultValue = "") String opening, @RequestParam(defaultValue = "") String closing,
            @RequestParam(defaultValue = "") String correction,
            @RequestParam(name = "out", required = false) Set<String> out, Person person) {
        var wording = new Wording(opening, closing, correction, out == null ? Set.of() : out);
        if (!act.equals("publish")) {
            return new ComposePage(draft(person, place, first, last), wording, act.equals("preview"));
        }
        var published = bulletins.publish(person, own(person, place).code(), period(first, last), seen, read, wording);
        return SeeOther.to("/open/bulletins/%s", published.id());
    }

    private Draft draft(Person person, String place, String first, String last) {
        return bulletins.compose(person, own(person, place).code(), period(first, last));
    }

    /** The days given, or the last two full months where none are. */
    private Period period(String first, String last) {
        return first.isEmpty() && last.isEmpty() ? Period.lastTwoMonths(bulletins.today())
                : Period.of(Text.readDay(first), Text.readDay(last), bulletins.today());
    }

    /** The place asked for, or the person's first. */
    private Place own(Person person, String code) {
        return bulletins.places(person).stream().filter(place -> code.isEmpty() || place.code().equals(code))
                .findFirst().orElseThrow(Refused.NotFound::new);
    }
}
