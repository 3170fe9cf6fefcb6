package org.huying.ledger;

import java.util.List;
import org.huying.Refused;

/** All steps of one subject so far, oldest first. The next step is added to the history it was decided on. */
public record History<S>(String subject, List<Recorded<S>> steps) {

    /** The place of the newest step, 0 where there is none. */
    public int seq() {
        return steps.isEmpty() ? 0 : steps.getLast().seq();
    }

    String hash() {
        return steps.isEmpty() ? Digest.NOTHING : steps.getLast().hash();
    }

    public boolean isEmpty() {
        return steps.isEmpty();
    }

    /** Refuses if somebody has acted since the person saw the subject with this many steps. */
    public History<S> seenAt(int seen) {
        if (seen != seq()) {
            throw new Refused.SomeoneWasFaster();
        }
        return this;
    }
}
