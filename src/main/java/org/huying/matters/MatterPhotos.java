package org.huying.matters;

import java.util.List;
import java.util.stream.Stream;
import org.huying.Refused;
import org.huying.matters.MatterPhoto.Source;
import org.huying.opinions.OpinionId;
import org.huying.opinions.OpinionPhotos;
import org.huying.people.Person;
import org.huying.people.Role;
import org.huying.photos.Kept;
import org.huying.photos.Photo;
import org.huying.photos.PhotoId;
import org.huying.photos.Photos;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The photos of a case, to each audience those that are meant for it. The person's own are public where an officer has
 * ticked them, a department's evidence (佐证) where its reply or progress is.
 */
@Service
@Transactional(readOnly = true)
public class MatterPhotos {

    private static final Role[] PUBLISHERS = {Role.STATION_OFFICER, Role.STREET_COMMITTEE};

    private final Desk desk;
    private final Photos photos;
    private final OpinionPhotos spoken;

    MatterPhotos(Desk desk, Photos photos, OpinionPhotos spoken) {
        this.desk = desk;
        this.photos = photos;
        this.spoken = spoken;
    }

    /** What came with an opinion that is no matter yet. */
    public List<MatterPhoto> of(OpinionId opinion) {
        return spoken.of(opinion).stream().map(photo -> new MatterPhoto(photo.id(), photo.seq(), Source.OPINION, false))
                .toList();
    }

    public List<MatterPhoto> of(Matter matter, Audience audience) {
        List<String> shown = matter.shown();
        return Stream.concat(
                spoken.of(matter.id().opinion()).stream()
                        .map(photo -> new MatterPhoto(photo.id(), photo.seq(), Source.OPINION,
                                shown.contains(photo.id().value()))),
                photos.list(matter.id().subject()).stream().filter(photo -> isFor(audience, matter, photo))
                        .map(photo -> later(matter, photo)))
                .filter(photo -> photo.open() || audience != Audience.EVERYBODY).toList();
    }

    /** @throws Refused.NotFound where the audience sees no such photo */
    public Photo find(Matter matter, Audience audience, PhotoId id) {
        return of(matter, audience).stream().filter(photo -> photo.id().equals(id)).findFirst()
                .flatMap(photo -> photo.source() == Source.OPINION ? spoken.find(matter.id().opinion(), id)
                        : photos.find(matter.id().subject(), id))
                .orElseThrow(Refused.NotFound::new);
    }

    /** The officer decides anew which of the person's photos anybody may see. */
    @Transactional
    public void show(MatterId id, int seen, Person person, List<String> shown) {
        Matter matter = desk.seen(id, seen, person, PUBLISHERS);
        var known = of(matter, Audience.STAFF).stream().filter(MatterPhoto::isOwn).map(photo -> photo.id().value())
                .filter(shown::contains).toList();
        desk.step(matter, person, new Step.PhotosShown(known), PUBLISHERS);
    }

    private static boolean isFor(Audience audience, Matter matter, Kept photo) {
        return audience.learnsOf(step(matter, photo)) || matter.shown().contains(photo.id().value());
    }

    private static MatterPhoto later(Matter matter, Kept photo) {
        Step step = step(matter, photo);
        return step instanceof Step.Added
                ? new MatterPhoto(photo.id(), photo.seq(), Source.ADDITION,
                        matter.shown().contains(photo.id().value()))
                : new MatterPhoto(photo.id(), photo.seq(), Source.DEPARTMENT, Audience.EVERYBODY.learnsOf(step));
    }

    private static Step step(Matter matter, Kept photo) {
        return matter.history().steps().get(photo.seq() - 1).step();
    }
}
