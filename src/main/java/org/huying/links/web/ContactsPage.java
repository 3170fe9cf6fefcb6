package org.huying.links.web;

import java.util.ArrayList;
import java.util.List;
import org.huying.links.Area;
import org.huying.links.ContactPerson;
import org.huying.links.Directory;
import org.huying.places.Region;
import org.huying.places.Station;
import org.huying.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * Who is my delegate, who is my deputy: found by where somebody lives, step by step.
 *
 * @param where chosen so far
 * @param street chosen before a community is
 * @param streets to choose from where nothing is chosen
 * @param communities to choose from in the street
 * @param within the next narrower areas
 */
record ContactsPage(@Nullable Area where, @Nullable Region street, List<Region> streets, List<Region> communities,
        List<Area> within, Directory.@Nullable Answer answer, Areas areas, Directory directory) implements Page {

    @Nullable
    Station station(ContactPerson person) {
        return directory.station(person).orElse(null);
    }

    /** What was chosen, from wide to narrow, without the last. */
    List<Area> path() {
        var path = new ArrayList<Area>();
        for (Area area = where; area != null && area.depth() > 0; area = area.around()) {
            path.addFirst(area.around());
        }
        return path;
    }
}
