package org.huying.claims.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.huying.claims.Campaign;
import org.huying.claims.Door;
import org.huying.claims.Visits;
import org.huying.web.Page;

/**
 * A campaign: its buildings, and the doors of the one that was chosen.
 *
 * @param building the one chosen, 0 where none is
 * @param done the key of the form that has just arrived: its draft on the phone is let go
 */
record CampaignPage(Campaign campaign, List<Visits.Building> buildings, int building, List<Door> doors, LocalDate today,
        String done)
        implements Page {

    List<Integer> units() {
        return doors.stream().map(Door::unit).distinct().toList();
    }

    /** Doors of a unit, the top floor first, as one sees a house. */
    List<List<Door>> floors(int unit) {
        return doors.stream().filter(door -> door.unit() == unit)
                .collect(Collectors.groupingBy(Door::floor, () -> new TreeMap<>(Comparator.<Integer>reverseOrder()),
                        Collectors.toList()))
                .values().stream().toList();
    }
}
