package org.huying.matters;

import java.time.LocalDate;
import java.util.List;
import org.huying.calendar.Deadline;
import org.jspecify.annotations.Nullable;

/**
 * A department at work on a matter.
 *
 * @param due the day by which it must answer, after extensions and pauses
 * @param basis where the first due day came from
 * @param asked the day up to which more time was asked for, while that is open
 * @param route its timetable; another department makes its own
 */
public record Handling(String lead, List<String> helpers, LocalDate due, Deadline basis, boolean ruled,
        boolean extended, @Nullable LocalDate asked, Route route) {

    static Handling of(Step.Assigned step) {
        return new Handling(step.lead(), step.helpers(), step.replyBy().due(), step.replyBy(), false, false, null,
                Route.NONE);
    }

    static Handling of(Step.Ruled step) {
        return new Handling(step.lead(), List.of(), step.replyBy().due(), step.replyBy(), true, false, null,
                Route.NONE);
    }

    Handling redo(Deadline replyBy) {
        return new Handling(lead, helpers, replyBy.due(), replyBy, ruled, false, null, route);
    }

    Handling asking(LocalDate until) {
        return new Handling(lead, helpers, due, basis, ruled, extended, until, route);
    }

    Handling granted(LocalDate until) {
        return new Handling(lead, helpers, until, basis, ruled, true, null, route);
    }

    Handling denied() {
        return new Handling(lead, helpers, due, basis, ruled, extended, null, route);
    }

    /** The day follows from the calendar alone; what was granted or moved stays. */
    Handling reckoned(Deadline replyBy) {
        return new Handling(lead, helpers, replyBy.due(), replyBy, ruled, extended, asked, route);
    }

    Handling dueOn(LocalDate day) {
        return new Handling(lead, helpers, day, basis, ruled, extended, asked, route);
    }

    Handling on(Route changed) {
        return new Handling(lead, helpers, due, basis, ruled, extended, asked, changed);
    }
}
