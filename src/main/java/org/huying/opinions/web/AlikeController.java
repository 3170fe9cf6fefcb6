package org.huying.opinions.web;

import org.huying.opinions.sameness.Alike;
import org.huying.places.Places;
import org.huying.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Looks for the same while somebody types. What they write travels in the body, never in an address. */
@Controller
class AlikeController {

    private final Alike alike;
    private final Places places;

    AlikeController(Alike alike, Places places) {
        this.alike = alike;
        this.places = places;
    }

    @PostMapping("/opinions/alike")
    Page look(@RequestParam(defaultValue = "") String text, @RequestParam(defaultValue = "") String region) {
        return AlikePart.of(alike, places, text, region, false);
    }
}
