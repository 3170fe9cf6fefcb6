package org.huying.claims;

import java.time.LocalDate;

/** What happened in a campaign of visits, as it stands in the ledger: numbers, never which door. */
sealed interface VisitStep {

    record Begun(String estate, int households) implements VisitStep {
    }

    record Visited(int building, int unit, int households, VisitOutcome outcome, LocalDate on) implements VisitStep {
    }
}
