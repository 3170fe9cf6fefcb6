package org.huying.opinions;

import java.util.List;
import java.util.Optional;
import org.huying.photos.Kept;
import org.huying.photos.Photo;
import org.huying.photos.PhotoId;
import org.huying.photos.Photos;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The photos people sent with their opinions, for whoever has shown that they may see the opinion. */
@Service
@Transactional(readOnly = true)
public class OpinionPhotos {

    private final Photos photos;

    OpinionPhotos(Photos photos) {
        this.photos = photos;
    }

    public List<Kept> of(OpinionId id) {
        return photos.list(id.subject());
    }

    public Optional<Photo> find(OpinionId id, PhotoId photo) {
        return photos.find(id.subject(), photo);
    }
}
