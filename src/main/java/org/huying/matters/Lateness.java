package org.huying.matters;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.huying.ledger.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * By how many days a step came too late. The verdict follows from what stands in the ledger alone: the due day of the
 * stage before, computed then with the calendar of then, and the day of the step. It cannot change afterwards.
 */
public final class Lateness {

    private Lateness() {
    }

    /** Days the step was late, 0 if it was in time or ended no clock. */
    static long of(Stage before, Recorded<Step> recorded) {
        LocalDate due = ended(before, recorded.step());
        LocalDate on = recorded.at().atZone(Fold.ZONE).toLocalDate();
        return due == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(due, on));
    }

    /** The due day of the clock that the step ends, if it ends one. */
    private static @Nullable LocalDate ended(Stage before, Step step) {
        return switch (before) {
            case Stage.Opened opened when step instanceof Step.Assigned -> opened.assignBy().due();
            case Stage.Assigned assigned when step instanceof Step.Accepted || step instanceof Step.Returned ->
                assigned.acceptBy().due();
            case Stage.Returned returned when step instanceof Step.Assigned -> returned.decideBy().due();
            case Stage.Disputed disputed when step instanceof Step.Ruled -> disputed.decideBy().due();
            case Stage.Working working when step instanceof Step.Replied || isMoved(step) -> working.handling().due();
            case Stage.Promised promised when step instanceof Step.Replied || step instanceof Step.Reopened ->
                promised.promisedOn();
            default -> null;
        };
    }

    /** To another tier or matter, which has a clock of its own. */
    private static boolean isMoved(Step step) {
        return step instanceof Step.Routed || step instanceof Step.HandedUp || step instanceof Step.Merged;
    }
}
