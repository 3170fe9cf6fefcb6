package org.huying.matters.web;

import java.util.List;
import org.huying.Refused;
import org.huying.matters.Audience;
import org.huying.matters.Matter;
import org.huying.matters.MatterId;
import org.huying.matters.MatterPhotos;
import org.huying.matters.Matters;
import org.huying.opinions.FollowKey;
import org.huying.opinions.OpinionId;
import org.huying.opinions.OpinionPhotos;
import org.huying.opinions.Opinions;
import org.huying.people.Person;
import org.huying.photos.PhotoId;
import org.huying.web.Jpeg;
import org.huying.web.Reply;
import org.huying.web.SeeOther;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Photos of a case, each under the reach of the page that shows it, and the choice of those that are public. */
@Controller
class MatterPhotoController {

    private final Matters matters;
    private final MatterPhotos photos;
    private final Opinions opinions;
    private final OpinionPhotos spoken;

    MatterPhotoController(Matters matters, MatterPhotos photos, Opinions opinions, OpinionPhotos spoken) {
        this.matters = matters;
        this.photos = photos;
        this.opinions = opinions;
        this.spoken = spoken;
    }

    @GetMapping("/follow/{key}/photos/{photo}")
    ResponseEntity<byte[]> own(@PathVariable String key, @PathVariable String photo,
            @RequestParam(defaultValue = "false") boolean small) {
        OpinionId id = opinions.followedBy(new FollowKey(key)).id();
        PhotoId wanted = PhotoId.of(photo);
        return Jpeg.personal(matters.find(id).map(matter -> photos.find(matter, Audience.PERSON, wanted))
                .or(() -> spoken.find(id, wanted)).orElseThrow(Refused.NotFound::new).sized(small));
    }

    @GetMapping("/matters/{id}/photos/{photo}")
    ResponseEntity<byte[]> inside(@PathVariable String id, @PathVariable String photo,
            @RequestParam(defaultValue = "false") boolean small, Person person) {
        Matter matter = matters.visibleTo(person, MatterId.of(id));
        return Jpeg.personal(photos.find(matter, Audience.STAFF, PhotoId.of(photo)).sized(small));
    }

    @GetMapping("/open/matters/{id}/photos/{photo}")
    ResponseEntity<byte[]> open(@PathVariable String id, @PathVariable String photo,
            @RequestParam(defaultValue = "false") boolean small) {
        Matter matter = matters.shownToAll(MatterId.of(id));
        return Jpeg.open(photos.find(matter, Audience.EVERYBODY, PhotoId.of(photo)).sized(small));
    }

    @PostMapping("/matters/{id}/show-photos")
    Reply show(@PathVariable String id, @RequestParam int seen, @RequestParam(defaultValue = "") List<String> shown,
            Person person) {
        photos.show(MatterId.of(id), seen, person, shown);
        return SeeOther.to("/matters/%s", id);
    }
}
