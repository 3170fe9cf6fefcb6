package org.huying.matters;

import java.util.ArrayList;
import java.util.List;
import org.huying.ledger.History;
import org.huying.ledger.Recorded;

/**
 * Steps as they read now. What was corrected later stands in the step itself, so that whoever reads a matter reads the
 * corrected words: this is the one place where that is done.
 */
final class Corrections {

    private Corrections() {
    }

    static History<Step> in(History<Step> history) {
        if (history.steps().stream().noneMatch(one -> one.step() instanceof Step.Corrected)) {
            return history;
        }
        var steps = new ArrayList<>(history.steps());
        for (Recorded<Step> one : history.steps()) {
            if (one.step() instanceof Step.Corrected(int place, var texts, _)) {
                Recorded<Step> was = steps.get(place - 1);
                steps.set(place - 1, new Recorded<>(was.seq(), was.at(), was.actor(), was.hash(),
                        Wording.of(was.step()).anew().apply(texts)));
            }
        }
        return new History<>(history.subject(), List.copyOf(steps));
    }
}
