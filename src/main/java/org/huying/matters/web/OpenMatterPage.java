package org.huying.matters.web;

import java.time.LocalDate;
import java.util.List;
import org.huying.matters.Matter;
import org.huying.matters.MatterPhoto;
import org.huying.web.Page;

/** One matter as anybody may see it. */
record OpenMatterPage(Matter matter, int voices, List<Told> told, List<MatterPhoto> photos, String regionName,
        Telling telling, LocalDate today) implements Page {

    /** The person's own that an officer has made public. */
    List<String> own() {
        return photos.stream().filter(MatterPhoto::isOwn).map(photo -> photo.id().value()).toList();
    }
}
