package org.huying.matters;

import java.time.LocalDate;
import org.huying.Refused;
import org.huying.calendar.Deadline;
import org.jspecify.annotations.Nullable;

/** How far a matter has come, and which steps may follow: an arrow is a method, its target the return type. */
public sealed interface Stage {

    /** How often departments may return a matter before the street committee must rule. */
    int MOST_RETURNS = 2;

    /** Waits for the street committee to assign it. */
    record Opened(Deadline assignBy, int returns) implements Stage {

        Assigned assign(Step.Assigned step) {
            return new Assigned(Handling.of(step), step.acceptBy(), returns);
        }

        Closed answeredBefore() {
            return new Closed(null, returns);
        }
    }

    /** Waits for the department to accept. */
    record Assigned(Handling handling, Deadline acceptBy, int returns) implements Stage {

        Working accept() {
            return new Working(handling, returns);
        }

        /** After a ruling there is no further return. */
        public boolean mayBeReturned() {
            return returns < MOST_RETURNS;
        }

        Stage giveBack(Step.Returned step) {
            if (!mayBeReturned()) {
                throw new Refused("matters.returned-enough", MOST_RETURNS);
            }
            return returns + 1 < MOST_RETURNS ? new Returned(step.decideBy(), returns + 1)
                    : new Disputed(step.decideBy(), returns + 1);
        }
    }

    /** Returned once: waits to be assigned anew. */
    record Returned(Deadline decideBy, int returns) implements Stage {

        Assigned assign(Step.Assigned step) {
            return new Assigned(Handling.of(step), step.acceptBy(), returns);
        }
    }

    /** Returned too often: waits for a reasoned ruling. */
    record Disputed(Deadline decideBy, int returns) implements Stage {

        Working rule(Step.Ruled step) {
            return new Working(Handling.of(step), returns);
        }
    }

    /** A department is at work. */
    record Working(Handling handling, int returns) implements Stage {

        Working with(Handling changed) {
            return new Working(changed, returns);
        }

        Paused pause(PauseReason reason, LocalDate since) {
            return new Paused(handling, reason, since, returns);
        }

        Stage answer(Step.Replied step) {
            return Stage.answered(step, handling, returns);
        }
    }

    /** The department's clock stands for a named reason. */
    record Paused(Handling handling, PauseReason reason, LocalDate since, int returns) implements Stage {

        Working resume(LocalDate due) {
            return new Working(handling.dueOn(due), returns);
        }
    }

    /** Answered: waits for the rating, the three questions and the closing. */
    record Answered(Handling handling, Step.Replied answer, int returns) implements Stage {
    }

    /** Answered with a promise: stays open until it is done. */
    record Promised(Handling handling, Step.Replied answer, LocalDate promisedOn, int returns) implements Stage {

        Stage answer(Step.Replied step) {
            return Stage.answered(step, handling, returns);
        }
    }

    /** Nothing more to do. Nobody is handling where it was answered and closed in an earlier register. */
    record Closed(@Nullable Handling handling, int returns) implements Stage {
    }

    /**
     * Taken back, or merged into a matter that says the same.
     *
     * @param into the number of that matter, none where it was taken back
     * @param before where it goes on should it be parted again
     */
    record Withdrawn(@Nullable String into, @Nullable Stage before) implements Stage {
        Withdrawn() {
            this(null, null);
        }

        /** Where it was, with the days of offices moved by as many as it stood still; a pause moves its own. */
        Stage goOn(int days) {
            return switch (before) {
                case Opened(Deadline by, int returns) -> new Opened(by.movedBy(days), returns);
                case Assigned(Handling handling, Deadline by, int returns) ->
                    new Assigned(handling.dueOn(handling.due().plusDays(days)), by.movedBy(days), returns);
                case Returned(Deadline by, int returns) -> new Returned(by.movedBy(days), returns);
                case Disputed(Deadline by, int returns) -> new Disputed(by.movedBy(days), returns);
                case Working working -> working.with(working.handling().dueOn(working.handling().due().plusDays(days)));
                case Paused paused -> paused;
                case null, default -> throw new Refused("matters.not-from.Withdrawn");
            };
        }
    }

    private static Stage answered(Step.Replied step, Handling handling, int returns) {
        LocalDate promisedOn = step.promisedOn();
        if (step.outcome() == Outcome.SOLVED && !handling.route().ahead().isEmpty()) {
            throw new Refused("matters.route-ahead", handling.route().ahead().size());
        }
        if (!step.outcome().promises()) {
            return new Answered(handling, step, returns);
        }
        if (promisedOn == null) {
            throw new Refused("matters.promise-needs-day");
        }
        return new Promised(handling, step, promisedOn, returns);
    }

    /** Whether it may still go along with another one: nobody has answered it. */
    default boolean mayBeMerged() {
        return switch (this) {
            case Opened _, Assigned _, Returned _, Disputed _, Working _, Paused _ -> true;
            case Answered _, Promised _, Closed _, Withdrawn _ -> false;
        };
    }

    /** Whether nothing more will be done about it. */
    default boolean isOver() {
        return this instanceof Closed || this instanceof Withdrawn;
    }
}
