package org.huying.opinions.sameness;

import java.time.LocalDate;
import java.util.List;
import org.huying.ledger.Words;

/** One step of what was made of a topic, as it stands in the ledger. */
public sealed interface RaisedStep {

    /**
     * Somebody raised it.
     *
     * @param topic its id, which may dissolve; the opinions stay
     * @param about what is to be settled
     */
    record Raised(String topic, TopicUse as, List<String> opinions, Words about) implements RaisedStep {
    }

    /** It was dealt with on that day; everybody reads what came of it. */
    record DealtWith(LocalDate on, Words result) implements RaisedStep {
    }

    /** It need not be dealt with any more. */
    record TakenBack(Words reason) implements RaisedStep {
    }
}
