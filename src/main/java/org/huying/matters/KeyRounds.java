package org.huying.matters;

import java.time.LocalDate;
import java.util.function.Supplier;
import org.huying.calendar.Deadline;
import org.huying.ledger.Recorded;
import org.huying.people.Person;
import org.huying.people.Role;

/**
 * The rounds in which a department tells how far a key matter has come. What it writes anyway counts: progress, a milestone
 * reached, an answer that promises. A day that has passed is put down before whatever comes next.
 */
final class KeyRounds {

    private KeyRounds() {
    }

    /** How a step is taken. */
    interface Take {
        Matter step(Matter matter, String actor, Step step);
    }

    /**
     * Takes the step, and what the rounds ask for before and behind it.
     *
     * @param next the day of the next note, counted from today
     */
    static Matter step(Matter matter, String actor, Step step, LocalDate today, Take take, Supplier<Deadline> next) {
        LocalDate missed = step instanceof Step.NoteMissed ? null
                : matter.key().filter(key -> key.isMissedOn(today)).map(KeyMark::noteOn).orElse(null);
        Matter before = missed == null ? matter : take.step(matter, Person.rule(), new Step.NoteMissed(missed));
        Matter after = take.step(before, actor, step);
        return after.key().isPresent() && begins(after.history().steps().getLast(), after.stage())
                ? take.step(after, Person.rule(), new Step.NoteDue(next.get()))
                : after;
    }

    /** Whether a round begins with this step, which led to the stage: a department gets to work, or has told something. */
    private static boolean begins(Recorded<Step> recorded, Stage stage) {
        String lead = switch (stage) {
            case Stage.Working working -> working.handling().lead();
            case Stage.Promised promised -> promised.handling().lead();
            default -> "";
        };
        return !lead.isEmpty() && switch (recorded.step()) {
            case Step.MadeKey _, Step.Accepted _, Step.Ruled _, Step.Reopened _, Step.Resumed _, Step.Replied _ -> true;
            case Step.Progressed _, Step.Reached _ ->
                recorded.role().equals(Role.DEPARTMENT.name()) && recorded.unit().equals(lead);
            default -> false;
        };
    }
}
