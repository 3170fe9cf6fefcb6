package org.huying.matters;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huying.Refused;
import org.jspecify.annotations.Nullable;

/**
 * The timetable of a matter (时间表、路线图), as whoever handles it has set it out. Planning anew replaces what lies ahead;
 * what was reached stays on the road, and what was planned before in the history.
 *
 * @param ofDepartment whether the department itself has planned; until then the street committee may
 */
public record Route(List<Leg> legs, boolean ofDepartment) {

    /** The most milestones of one route. */
    public static final int MOST = 12;

    static final Route NONE = new Route(List.of(), false);

    /**
     * A milestone and whether it was reached.
     *
     * @param reachedOn the day it was marked as reached; none while it lies ahead
     */
    public record Leg(Milestone milestone, @Nullable LocalDate reachedOn) {

        public boolean isAhead() {
            return reachedOn == null;
        }

        /** Past its day and not reached: asked of the clock. */
        public boolean isLateOn(LocalDate today) {
            return reachedOn == null && milestone.by().isBefore(today);
        }
    }

    Route planned(Step.Planned step, boolean byDepartment) {
        List<Leg> road = Stream.concat(reached(), step.milestones().stream().map(one -> new Leg(one, null))).toList();
        if (road.isEmpty() || road.size() > MOST) {
            throw new Refused("matters.route-size", MOST);
        }
        return new Route(road, ofDepartment || byDepartment);
    }

    /** @param place of the milestone on the road, counted from one */
    Route reached(int place, LocalDate on) {
        if (place < 1 || place > legs.size() || !legs.get(place - 1).isAhead()) {
            throw new Refused("matters.milestone-gone");
        }
        var road = new ArrayList<>(legs);
        road.set(place - 1, new Leg(legs.get(place - 1).milestone(), on));
        return new Route(List.copyOf(road), ofDepartment);
    }

    private Stream<Leg> reached() {
        return legs.stream().filter(leg -> !leg.isAhead());
    }

    /** What is still to be reached, in order of days. */
    public List<Milestone> ahead() {
        return legs.stream().filter(Leg::isAhead).map(Leg::milestone).toList();
    }

    public Optional<Milestone> next() {
        return ahead().stream().findFirst();
    }

    public boolean isPlanned() {
        return !legs.isEmpty();
    }

    public boolean isDone() {
        return isPlanned() && ahead().isEmpty();
    }
}
