package org.huying.api.web;

import jakarta.servlet.http.HttpServletResponse;
import org.huying.matters.Audience;
import org.huying.matters.Matter;
import org.huying.matters.MatterId;
import org.huying.matters.MatterPhotos;
import org.huying.matters.Matters;
import org.huying.people.Person;
import org.huying.places.Places;
import org.springframework.stereotype.Component;

/** Shows a matter to whoever asks: to those who work on it with what is meant for them, to others what is public. */
@Component
class MatterViews {

    private final Matters matters;
    private final MatterPhotos kept;
    private final Places places;

    MatterViews(Matters matters, MatterPhotos kept, Places places) {
        this.matters = matters;
        this.kept = kept;
        this.places = places;
    }

    MatterView show(String id, Person person, HttpServletResponse response) {
        Matter matter = matters.shownToAll(MatterId.of(id));
        IfMatch.tag(response, matter.seen());
        return of(matter, matters.reachOf(person, matter).isEmpty() ? Audience.EVERYBODY : Audience.STAFF);
    }

    private MatterView of(Matter matter, Audience audience) {
        return of(matter, audience, "", "/api/v1/matters/" + matter.id() + "/photos/");
    }

    /**
     * @param voice the number of whoever asks, where they go along with it
     * @param photos where the caller finds them
     */
    MatterView of(Matter matter, Audience audience, String voice, String photos) {
        return MatterView.of(matter, places.fullName(matter.region()), audience, voice, kept.of(matter, audience)
                .stream()
                .map(photo -> new MatterView.PhotoItem(photos + photo.id(), photo.source().name(), photo.open()))
                .toList());
    }
}
