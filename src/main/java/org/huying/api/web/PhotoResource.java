package org.huying.api.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.huying.Refused;
import org.huying.matters.Audience;
import org.huying.matters.Matter;
import org.huying.matters.MatterId;
import org.huying.matters.MatterPhotos;
import org.huying.matters.Matters;
import org.huying.opinions.FollowKey;
import org.huying.opinions.Opinions;
import org.huying.people.Person;
import org.huying.photos.Chosen;
import org.huying.photos.PhotoId;
import org.huying.photos.Photos;
import org.huying.web.Jpeg;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Photos of other systems: each is handed in by itself, waits a day, and goes with the act that names it. */
@RestController
class PhotoResource {

    private final Photos photos;
    private final Opinions opinions;
    private final Matters matters;
    private final MatterPhotos kept;

    PhotoResource(Photos photos, Opinions opinions, Matters matters, MatterPhotos kept) {
        this.photos = photos;
        this.opinions = opinions;
        this.matters = matters;
        this.kept = kept;
    }

    /** The name by which an act takes the photo along. */
    record PhotoItem(String photo) {
    }

    @PostMapping(path = "/api/v1/photos", consumes = "image/*", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<PhotoItem> receive(HttpServletRequest picture) throws IOException {
        Chosen chosen = photos.receive(List.of(picture.getInputStream().readAllBytes()), List.of());
        new Refused.Incomplete().unless(chosen.isGood(), "photo", chosen.problem(), Photos.MOST).check();
        return ResponseEntity.status(201).body(new PhotoItem(chosen.photos().getFirst().id().value()));
    }

    /** For the person who follows their case without a key of the API. */
    @PostMapping(path = "/api/v1/follow/{key}/photos", consumes = "image/*", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<PhotoItem> receiveOwn(@PathVariable String key, HttpServletRequest picture) throws IOException {
        opinions.followedBy(new FollowKey(key));
        return receive(picture);
    }

    @GetMapping(path = "/api/v1/matters/{id}/photos/{photo}", produces = MediaType.IMAGE_JPEG_VALUE)
    ResponseEntity<byte[]> show(@PathVariable String id, @PathVariable String photo, Person person) {
        Matter matter = matters.shownToAll(MatterId.of(id));
        Audience audience = matters.reachOf(person, matter).isEmpty() ? Audience.EVERYBODY : Audience.STAFF;
        return Jpeg.personal(kept.find(matter, audience, PhotoId.of(photo)).jpeg());
    }
}
