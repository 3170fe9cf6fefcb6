package org.huying.api.web;

import jakarta.servlet.http.HttpServletResponse;
import org.huying.matters.Matter;
import org.huying.matters.MatterId;
import org.huying.matters.Matters;
import org.huying.matters.MergeDesk;
import org.huying.opinions.sameness.Alike;
import org.huying.people.Person;
import org.huying.places.Places;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** For committees: which matters say the same, merge them, propose it to another street, split them again. */
@RestController
@RequestMapping(path = "/api/v1/matters/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
class SameMatterResource {

    private final Matters matters;
    private final MergeDesk merges;
    private final MatterViews views;
    private final Alike alike;
    private final Places places;

    SameMatterResource(Matters matters, MergeDesk merges, MatterViews views, Alike alike, Places places) {
        this.matters = matters;
        this.merges = merges;
        this.views = views;
        this.alike = alike;
        this.places = places;
    }

    @GetMapping("/alike")
    LikelyList alike(@PathVariable String id, Person person) {
        Matter matter = matters.visibleTo(person, MatterId.of(id));
        return LikelyList.of(alike.like(matter.id().opinion(), matter.title().toString(),
                matter.publicText().toString(), matter.region()), places);
    }

    @PostMapping(path = "/merge", consumes = MediaType.APPLICATION_JSON_VALUE)
    MatterView merge(@PathVariable String id, @RequestBody ActBody.Merge body, IfMatch match, Person person,
            HttpServletResponse response) {
        merges.merge(MatterId.of(id), match.or(body), person, body.into(), body.reason());
        return views.show(id, person, response);
    }

    @PostMapping(path = "/split", consumes = MediaType.APPLICATION_JSON_VALUE)
    MatterView split(@PathVariable String id, @RequestBody(required = false) ActBody.@Nullable Plain body,
            IfMatch match, Person person, HttpServletResponse response) {
        merges.split(MatterId.of(id), match.or(body), person);
        return views.show(id, person, response);
    }

    @PostMapping(path = "/offer-back", consumes = MediaType.APPLICATION_JSON_VALUE)
    MatterView offerBack(@PathVariable String id, @RequestBody ActBody.Reason body, IfMatch match, Person person,
            HttpServletResponse response) {
        merges.takeOfferBack(MatterId.of(id), match.or(body), person, body.reason());
        return views.show(id, person, response);
    }

    @PostMapping(path = "/take-offer", consumes = MediaType.APPLICATION_JSON_VALUE)
    MatterView takeOffer(@PathVariable String id, @RequestBody(required = false) ActBody.@Nullable Plain body,
            IfMatch match, Person person, HttpServletResponse response) {
        merges.take(MatterId.of(id), match.or(body), person);
        return views.show(id, person, response);
    }

    @PostMapping(path = "/decline-offer", consumes = MediaType.APPLICATION_JSON_VALUE)
    MatterView declineOffer(@PathVariable String id, @RequestBody ActBody.Reason body, IfMatch match, Person person,
            HttpServletResponse response) {
        merges.decline(MatterId.of(id), match.or(body), person, body.reason());
        return views.show(id, person, response);
    }
}
