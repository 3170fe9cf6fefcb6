package org.huying.matters.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.huying.matters.Audience;
import org.huying.matters.Grade;
import org.huying.matters.Matter;
import org.huying.matters.MatterPhotos;
import org.huying.matters.Matters;
import org.huying.matters.PersonDesk;
import org.huying.opinions.FollowKey;
import org.huying.opinions.Opinion;
import org.huying.opinions.Opinions;
import org.huying.opinions.Voices;
import org.huying.people.Accounts;
import org.huying.photos.Chosen;
import org.huying.places.Places;
import org.huying.vault.Look;
import org.huying.vault.Vault;
import org.huying.web.Option;
import org.huying.web.Page;
import org.huying.web.Reply;
import org.huying.web.SeeOther;
import org.huying.web.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The person's own page, opened by the secret key they got: see each step, add, withdraw, rate, object. */
@Controller
@RequestMapping("/follow/{key}")
class FollowController {

    private final Opinions opinions;
    private final Voices voices;
    private final Matters matters;
    private final MatterPhotos photos;
    private final PersonDesk desk;
    private final Vault vault;
    private final Telling telling;
    private final Places places;
    private final Accounts accounts;
    private final Clock clock;

    FollowController(Opinions opinions, Voices voices, Matters matters, MatterPhotos photos, PersonDesk desk,
            Vault vault,
            Telling telling, Places places, Accounts accounts, Clock clock) {
        this.opinions = opinions;
        this.voices = voices;
        this.matters = matters;
        this.photos = photos;
        this.desk = desk;
        this.vault = vault;
        this.telling = telling;
        this.places = places;
        this.accounts = accounts;
        this.clock = clock;
    }

    @GetMapping({"", "/{act:add|withdraw|rate|object|part}"})
    Page show(@PathVariable String key, @PathVariable(required = false) String act,
            @RequestParam(required = false) String filed) {
        Opinion opinion = opinions.followedBy(new FollowKey(key));
        Matter matter = matters.answering(opinion).orElse(null);
        boolean along = opinion.joined().isPresent();
        var shown = matter == null || along ? photos.of(opinion.id()) : photos.of(matter, Audience.PERSON);
        var told = new ArrayList<>(telling.of(opinion, shown));
        if (matter != null) {
            told.addAll(along
                    ? telling.of(matter, Audience.EVERYBODY, opinion.id().value(), List.of())
                    : telling.of(matter, Audience.PERSON, shown));
        }
        if (along) {
            matters.find(opinion.id()).ifPresent(own -> told.addAll(telling.of(own, Audience.PERSON, List.of())));
        }
        told.sort(Comparator.comparing(Told::at));
        return new FollowPage(key, opinion, matter, voices(matter), told, looks(opinion),
                places.fullName(opinion.region()),
                act == null ? "" : act, filed != null, LocalDate.ofInstant(clock.instant(), Text.ZONE));
    }

    @PostMapping("/add")
    Reply add(@PathVariable String key, @RequestParam(defaultValue = "") String text, Chosen chosen) {
        var follow = new FollowKey(key);
        if (matters.of(follow).isPresent()) {
            desk.add(follow, text, chosen);
        } else {
            opinions.add(follow, text, chosen);
        }
        return SeeOther.to("/follow/%s", key);
    }

    @PostMapping("/withdraw")
    Reply withdraw(@PathVariable String key, @RequestParam(defaultValue = "") String reason) {
        var follow = new FollowKey(key);
        if (matters.of(follow).isPresent()) {
            desk.withdraw(follow, reason);
        } else {
            opinions.withdraw(follow, reason);
        }
        return SeeOther.to("/follow/%s", key);
    }

    @PostMapping("/rate")
    Reply rate(@PathVariable String key, @RequestParam(defaultValue = "") String attitude,
            @RequestParam(defaultValue = "") String result, @RequestParam(defaultValue = "") String reason) {
        desk.rate(new FollowKey(key), Option.read(Grade.class, attitude), Option.read(Grade.class, result), reason);
        return SeeOther.to("/follow/%s", key);
    }

    @PostMapping("/object")
    Reply object(@PathVariable String key, @RequestParam(defaultValue = "") String text) {
        desk.object(new FollowKey(key), text);
        return SeeOther.to("/follow/%s", key);
    }

    private int voices(@Nullable Matter matter) {
        return matter == null ? 1 : matters.people(matter);
    }

    /** The person finds that what theirs goes along with is something else. */
    @PostMapping("/part")
    Reply part(@PathVariable String key) {
        voices.part(new FollowKey(key));
        return SeeOther.to("/follow/%s", key);
    }

    private List<FollowPage.Seen> looks(Opinion opinion) {
        var speaker = opinion.speaker();
        if (speaker == null) {
            return List.of();
        }
        return vault.looks(speaker).stream().map((Look look) -> new FollowPage.Seen(look.at(),
                accounts.nameOf(look.viewer()), look.reason())).toList();
    }
}
