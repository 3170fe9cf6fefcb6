package org.huying.opinions.web;

import org.huying.opinions.Opinions;
import org.huying.people.Person;
import org.huying.places.Places;
import org.huying.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What a signed-in resident has filed. */
@Controller
class MineController {

    private final Opinions opinions;
    private final Places places;

    MineController(Opinions opinions, Places places) {
        this.opinions = opinions;
        this.places = places;
    }

    @GetMapping("/mine")
    Page show(Person person) {
        return new MinePage(opinions.mine(person), places);
    }
}
