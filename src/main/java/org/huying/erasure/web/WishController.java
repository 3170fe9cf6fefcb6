package org.huying.erasure.web;

import org.huying.erasure.Erasure;
import org.huying.opinions.FollowKey;
import org.huying.opinions.Opinion;
import org.huying.opinions.OpinionId;
import org.huying.opinions.Opinions;
import org.huying.people.Person;
import org.huying.web.Page;
import org.huying.web.Reply;
import org.huying.web.SeeOther;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Erasing what is personal: by the person on their own page, or by an office on their request. */
@Controller
class WishController {

    private final Erasure erasure;
    private final Opinions opinions;

    WishController(Erasure erasure, Opinions opinions) {
        this.erasure = erasure;
        this.opinions = opinions;
    }

    @GetMapping("/follow/{key}/erase")
    Page wish(@PathVariable String key) {
        Opinion opinion = opinions.followedBy(new FollowKey(key));
        return new ErasePage(opinion, "/follow/" + key + "/erase", "/follow/" + key, false);
    }

    @PostMapping("/follow/{key}/erase")
    Reply erase(@PathVariable String key, @RequestParam(defaultValue = "false") boolean sure) {
        erasure.wish(new FollowKey(key), sure);
        return SeeOther.to("/follow/%s", key);
    }

    @GetMapping("/desk/opinions/{id}/erase")
    Page request(@PathVariable String id, Person person) {
        return new ErasePage(erasure.visibleTo(person, OpinionId.of(id)), "/desk/opinions/" + id + "/erase",
                "/desk/opinions/" + id, true);
    }

    @PostMapping("/desk/opinions/{id}/erase")
    Reply carryOut(@PathVariable String id, @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "false") boolean sure, Person person) {
        erasure.request(OpinionId.of(id), person, reason, sure);
        return SeeOther.to("/desk/opinions/%s", id);
    }
}
