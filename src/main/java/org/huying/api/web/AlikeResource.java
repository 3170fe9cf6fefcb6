package org.huying.api.web;

import java.time.Instant;
import java.util.List;
import org.huying.Refused;
import org.huying.opinions.Filing;
import org.huying.opinions.sameness.Alike;
import org.huying.opinions.sameness.Likely;
import org.huying.places.Places;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Before another system files: which open matters of the street say the same, so that the person can go along with one. */
@RestController
@RequestMapping(path = "/api/v1/opinions/alike", consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
class AlikeResource {

    private final Alike alike;
    private final Places places;

    AlikeResource(Alike alike, Places places) {
        this.alike = alike;
        this.places = places;
    }

    /** What somebody is about to say; it is kept nowhere. */
    record AlikeBody(String region, String text) {
    }

    /**
     * An open matter as everybody may read it.
     *
     * @param likeness from 0 to 1
     * @param people how many it is for
     */
    record AlikeItem(String id, String region, String regionName, String title, String text, Instant filedAt,
            double likeness, int people) {
    }

    record AlikeList(List<AlikeItem> alike) {
    }

    @PostMapping
    AlikeList alike(@RequestBody AlikeBody body) {
        new Refused.Incomplete()
                .unless(places.findRegion(body.region()).isPresent(), "region", "api.region-unknown")
                .text(body.text(), "text", Filing.LONGEST).check();
        return new AlikeList(alike.openLike(body.text(), body.region()).stream().map(this::item).toList());
    }

    private AlikeItem item(Likely one) {
        return new AlikeItem(one.id().value(), one.region(), places.fullName(one.region()), one.title(), one.text(),
                one.filedAt(), Math.round(one.likeness() * 100) / 100.0, one.voices());
    }
}
