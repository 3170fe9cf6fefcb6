package org.huying.matters;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.huying.Refused;
import org.huying.ledger.Words;
import org.huying.people.Grant;
import org.huying.people.Person;
import org.huying.people.Role;
import org.huying.photos.Chosen;
import org.huying.photos.Photos;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sets out the route of a matter (时间表、路线图) and marks what was reached: the lead department does, and the street
 * committee where the department has not planned.
 */
@Service
@Transactional
public class RouteDesk {

    /** The longest name of a milestone, in characters. */
    public static final int WHAT = 100;

    static final Role[] PLANNERS = {Role.DEPARTMENT, Role.STREET_COMMITTEE};

    private final Desk desk;

    RouteDesk(Desk desk) {
        this.desk = desk;
    }

    /** One line of the form, as it was filled in. */
    public record Line(String what, @Nullable LocalDate by) {
        boolean isEmpty() {
            return what.isBlank() && by == null;
        }
    }

    /**
     * Sets out what will be there by which day, each day after the one before. Days may lie beyond a promise; the pages
     * say so.
     *
     * @param reason why the route is another one now; empty for the first
     */
    public void plan(MatterId id, int seen, Person person, List<Line> lines, String reason) {
        Matter matter = handled(id, seen, person);
        var milestones = new ArrayList<Milestone>();
        var wrong = new Refused.Incomplete();
        LocalDate earliest = desk.today();
        for (int place = 1; place <= lines.size(); place++) {
            Line line = lines.get(place - 1);
            LocalDate by = line.by();
            if (line.isEmpty()) {
                continue;
            }
            wrong.text(line.what(), "what" + place, WHAT)
                    .unless(by != null, "by" + place, "matters.milestone-needs-day")
                    .unless(by == null || !by.isBefore(earliest), "by" + place, milestones.isEmpty()
                            ? "matters.milestone-past"
                            : "matters.milestone-order", earliest);
            if (by != null) {
                milestones.add(new Milestone(Words.of(line.what().strip()), by));
                earliest = by.plusDays(1);
            }
        }
        boolean anew = matter.route().isPlanned();
        wrong.unless(anew || !milestones.isEmpty(), "what1", "matters.route-empty")
                .unless(!anew || !reason.isBlank(), "reason", "matters.route-reason")
                .unless(reason.length() <= 500, "reason", "web.field-long", 500, reason.length()).check();
        desk.step(matter, person, new Step.Planned(List.copyOf(milestones), Words.of(reason.strip())), PLANNERS);
    }

    /**
     * Marks a milestone as reached.
     *
     * @param place on the road, counted from one; 0 where none was chosen
     */
    public void reach(MatterId id, int seen, Person person, int place, String note, Chosen photos) {
        new Refused.Incomplete().unless(place > 0, "milestone", "matters.milestone-missing").text(note, "note", 1000)
                .unless(photos.isGood(), "photos", photos.problem(), Photos.MOST).check();
        Matter matter = handled(id, seen, person);
        desk.keep(desk.step(matter, person, new Step.Reached(place, Words.of(note.strip()), photos.proofs()),
                PLANNERS), photos);
    }

    private Matter handled(MatterId id, int seen, Person person) {
        Matter matter = desk.seen(id, seen, person, PLANNERS);
        Grant grant = Desk.grant(matter, person, PLANNERS);
        if (grant.role() == Role.STREET_COMMITTEE) {
            if (matter.route().ofDepartment()) {
                throw new Refused("matters.route-of-department");
            }
        } else if (matter.handling().filter(handling -> handling.lead().equals(grant.unit())).isEmpty()) {
            throw new Refused("matters.lead-only");
        }
        return matter;
    }
}
