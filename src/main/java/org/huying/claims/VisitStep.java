package org.huying.claims;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What happened in a campaign of visits, as it stands in the ledger: numbers, never which door. */
sealed interface VisitStep {

    record Begun(String estate, int households) implements VisitStep {
    }

    /** @param againOn the day they are to be visited again, if one was set */
    record Visited(int building, int unit, int households, VisitOutcome outcome, LocalDate on,
            @Nullable LocalDate againOn) implements VisitStep {
    }
}
