package org.huying.opinions.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huying.opinions.Opinion;
import org.huying.opinions.Stage;
import org.huying.opinions.sameness.Likely;
import org.huying.opinions.sameness.RaisedTopic;
import org.huying.opinions.sameness.Topic;
import org.huying.opinions.sameness.TopicUse;
import org.huying.places.Places;
import org.huying.places.Point;
import org.huying.places.Region;
import org.huying.web.Page;

/**
 * One topic with whatever of it the viewer may see.
 *
 * @param address of the list it belongs to
 * @param matters what of it is public
 * @param opinions every opinion in the viewer's reach; none for the public
 * @param meetings for what meetings it was raised, and what came of it
 * @param mayUse whether they may make something of it
 */
record TopicPage(String address, Topic topic, List<Likely> matters, List<Opinion> opinions, boolean mayUse,
        Map<TopicUse, Instant> raised, List<RaisedTopic> meetings, Places places) implements Page {

    /** Where it is: for those who work on it the pins, for everybody the middle of the community. */
    String points() {
        String pins = opinions.stream().map(opinion -> opinion.filed().pointed()).filter(Objects::nonNull)
                .map(Point::toString).distinct().limit(100).collect(Collectors.joining(" "));
        return pins.isEmpty() ? places.findRegion(topic.region()).stream().flatMap(TopicPage::middle)
                .map(Point::toString).collect(Collectors.joining(" ")) : pins;
    }

    private static Stream<Point> middle(Region region) {
        Double longitude = region.longitude();
        Double latitude = region.latitude();
        return longitude == null || latitude == null ? Stream.of() : Stream.of(new Point(longitude, latitude));
    }

    /** Open matters that the others can be joined to. */
    List<Likely> joinable() {
        return matters.stream().filter(Likely::matter).toList();
    }

    /** The first opinion that waits, to be accepted where nothing is a matter yet. */
    java.util.Optional<Opinion> firstWaiting() {
        return opinions.stream().filter(Opinion::isUndecided).findFirst();
    }

    static String stage(Opinion opinion) {
        return "opinions.stage." + opinion.stage().getClass().getSimpleName();
    }

    static String where(Opinion opinion) {
        return opinion.stage() instanceof Stage.Joined joined ? joined.matter().value() : opinion.id().value();
    }
}
