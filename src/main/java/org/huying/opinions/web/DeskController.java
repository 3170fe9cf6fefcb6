package org.huying.opinions.web;

import jakarta.servlet.http.HttpServletRequest;
import org.huying.opinions.Categories;
import org.huying.opinions.Channel;
import org.huying.opinions.FollowKey;
import org.huying.opinions.OpinionId;
import org.huying.opinions.Opinions;
import org.huying.opinions.Receipt;
import org.huying.opinions.Voices;
import org.huying.opinions.sameness.Alike;
import org.huying.people.Grant;
import org.huying.people.Person;
import org.huying.people.Role;
import org.huying.photos.Chosen;
import org.huying.places.Places;
import org.huying.web.Option;
import org.huying.web.Page;
import org.huying.web.Reply;
import org.huying.web.SeeOther;
import org.huying.web.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The desk at the station: the queue that waits for screening, and taking an opinion for somebody. */
@Controller
@RequestMapping("/desk")
class DeskController {

    private final Opinions opinions;
    private final Categories categories;
    private final Places places;
    private final Voices voices;
    private final Alike alike;

    DeskController(Opinions opinions, Categories categories, Places places, Voices voices, Alike alike) {
        this.voices = voices;
        this.alike = alike;
        this.opinions = opinions;
        this.categories = categories;
        this.places = places;
    }

    @GetMapping
    Page queue(Person person) {
        return new QueuePage(opinions.queue(person), opinions.waiting(person), places, person.is(Role.STATION_OFFICER));
    }

    @GetMapping("/new")
    Page show(Person person, @RequestParam(defaultValue = "") String taken,
            @RequestParam(defaultValue = "") String follow, @RequestParam(defaultValue = "") String channel,
            @RequestParam(defaultValue = "") String region) {
        return page(person, taken.isEmpty() ? "" : OpinionId.of(taken).value(), new FollowKey(follow).value(), channel,
                region, null);
    }

    private Page page(Person person, String taken, String follow, String channel, String region,
            @Nullable AlikePart part) {
        return new TakePage(Opinions.newKey(), RegionChoice.within(places, at(person).region()), categories.top(),
                taken, follow, by(channel, person), region, part);
    }

    /** The way that was chosen; until then who sits at the station was come to, whoever brings opinions along went there. */
    private static Channel by(String chosen, Person person) {
        Channel by = Option.read(Channel.class, chosen);
        return by != null ? by : person.is(Role.STATION_OFFICER) ? Channel.WALK_IN : Channel.VISIT;
    }

    /** The next one was probably said in the same way and near the same place. */
    private static Reply next(Receipt receipt, Channel channel, String region) {
        return SeeOther.to("/desk/new?taken=%s&follow=%s&channel=%s&region=%s", receipt.id().value(),
                receipt.key().value(), channel.name(), region.replaceAll("\\D", ""));
    }

    @PostMapping("/new")
    Reply take(FileController.OpinionForm form, @RequestParam(defaultValue = "") String channel, Chosen photos,
            Person person) {
        Channel by = by(channel, person);
        Receipt receipt = opinions.file(form.filing(at(person).unit(), by, photos), person);
        return next(receipt, by, form.region());
    }

    /** Whoever stands at the desk goes along with an open matter. */
    @PostMapping(path = "/new", params = "join")
    Reply join(FileController.OpinionForm form, @RequestParam String join,
            @RequestParam(defaultValue = "") String channel, Chosen photos, Person person) {
        Channel by = by(channel, person);
        Receipt receipt = voices.join(form.filing(at(person).unit(), by, photos), OpinionId.of(join), person);
        return next(receipt, by, form.region());
    }

    /** Looks for the same without keeping anything: the form as it was typed, with what is alike. */
    @PostMapping(path = "/new", params = "look")
    Page look(FileController.OpinionForm form, Chosen photos, Person person, HttpServletRequest request) {
        Shell.keepTyped(request);
        return page(person, "", "", "", "", AlikePart.of(alike, places, form.text(), form.region(), true));
    }

    /** Where the person works: a station, or for a deputy the station of the street. */
    private Grant at(Person person) {
        for (Role role : new Role[]{Role.STATION_OFFICER, Role.LIAISON_OFFICER}) {
            if (person.is(role)) {
                return person.as(role).getFirst();
            }
        }
        Grant deputy = person.as(Role.DEPUTY).getFirst();
        String station = places.stationOf(deputy.region() + "0".repeat(12 - deputy.region().length()))
                .map(found -> found.code()).orElse("");
        return new Grant(Role.DEPUTY, deputy.region(), station);
    }
}
