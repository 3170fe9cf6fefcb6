package org.huying.opinions.web;

import org.huying.Refused;
import org.huying.opinions.OpinionId;
import org.huying.opinions.OpinionPhotos;
import org.huying.opinions.Opinions;
import org.huying.people.Person;
import org.huying.photos.PhotoId;
import org.huying.web.Jpeg;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A photo that came with an opinion, for those who screen it. */
@Controller
class OpinionPhotoController {

    private final Opinions opinions;
    private final OpinionPhotos photos;

    OpinionPhotoController(Opinions opinions, OpinionPhotos photos) {
        this.opinions = opinions;
        this.photos = photos;
    }

    @GetMapping("/desk/opinions/{id}/photos/{photo}")
    ResponseEntity<byte[]> show(@PathVariable String id, @PathVariable String photo,
            @RequestParam(defaultValue = "false") boolean small, Person person) {
        var opinion = opinions.visibleTo(person, OpinionId.of(id));
        return Jpeg
                .personal(photos.find(opinion.id(), PhotoId.of(photo)).orElseThrow(Refused.NotFound::new).sized(small));
    }
}
