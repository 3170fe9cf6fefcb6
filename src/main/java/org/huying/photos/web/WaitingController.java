package org.huying.photos.web;

import org.huying.Refused;
import org.huying.photos.Photo;
import org.huying.photos.PhotoId;
import org.huying.photos.Photos;
import org.huying.web.Jpeg;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A photo of a form that was refused, for whoever has its random name: the page drawn again. */
@Controller
class WaitingController {

    private final Photos photos;

    WaitingController(Photos photos) {
        this.photos = photos;
    }

    @GetMapping("/photos/waiting/{photo}")
    ResponseEntity<byte[]> show(@PathVariable String photo, @RequestParam(defaultValue = "false") boolean small) {
        Photo waiting = photos.waiting(PhotoId.of(photo)).orElseThrow(Refused.NotFound::new);
        return Jpeg.personal(waiting.sized(small));
    }
}
