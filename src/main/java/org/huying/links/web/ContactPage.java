package org.huying.links.web;

import java.util.List;
import org.huying.links.Area;
import org.huying.links.Directory;
import org.huying.places.Station;
import org.huying.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * Somebody to whom residents can turn; the code on their card leads here.
 *
 * @param at where whoever looks lives, if they said so before
 */
record ContactPage(Directory.Ties ties, @Nullable Station station, @Nullable Area at, Areas areas) implements Page {

    /** Where it happens, as far as that can be known: where they said they live, else what all areas have in common. */
    String region() {
        List<String> communities = ties.areas().stream().map(Area::community).distinct().toList();
        return at != null ? at.community() : communities.size() == 1 ? communities.getFirst() : "";
    }

    String place() {
        if (at != null) {
            return areas.inside(at);
        }
        List<String> parts = ties.areas().stream().map(Area::part).distinct().toList();
        return ties.areas().size() == 1 ? areas.inside(ties.areas().getFirst())
                : parts.size() == 1 ? parts.getFirst() : "";
    }

    boolean isAlive() {
        return ties.person().serves();
    }
}
