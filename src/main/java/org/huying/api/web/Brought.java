package org.huying.api.web;

import java.util.List;
import org.huying.Refused;
import org.huying.photos.Chosen;
import org.huying.photos.PhotoId;
import org.huying.photos.Photos;
import org.springframework.stereotype.Component;

/** The photos that an act names, which were handed in before it. */
@Component
class Brought {

    private final Photos photos;

    Brought(Photos photos) {
        this.photos = photos;
    }

    Chosen by(List<String> names) {
        new Refused.Incomplete().unless(names.size() <= Photos.MOST, "photos", "photos.too-many", Photos.MOST)
                .unless(names.stream().allMatch(name -> name != null && PhotoId.isName(name)), "photos", "photos.gone")
                .check();
        return names.isEmpty() ? Chosen.NONE : photos.receive(List.of(), names);
    }
}
