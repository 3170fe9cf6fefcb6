package org.huying.api.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.huying.ledger.Recorded;
import org.huying.ledger.Words;
import org.jspecify.annotations.Nullable;

/**
 * One step, as far as the one who asks may read it. Who took it is told by office, never by name.
 *
 * @param kind what happened, by the name in the ledger
 * @param role of whoever took it; {@code RULE} where the program acted by rule
 * @param text what was written, where something was and the caller may read it
 * @param details what the kind of step has besides: department, tier, outcome, …
 * @param proof the hash in the ledger
 */
record StepItem(int seq, Instant at, String kind, String role, @Nullable String unit, @Nullable String text,
        Map<String, Object> details, List<DueDate> deadlines, String proof) {

    static StepItem of(Recorded<?> recorded, List<Words> words, Map<String, Object> details, List<DueDate> deadlines) {
        String text = String.join("\n", words.stream().map(Words::toString).filter(one -> !one.isEmpty()).toList());
        return new StepItem(recorded.seq(), recorded.at(), recorded.step().getClass().getSimpleName(), recorded.role(),
                recorded.unit().isEmpty() ? null : recorded.unit(), text.isEmpty() ? null : text, details, deadlines,
                recorded.hash());
    }
}
