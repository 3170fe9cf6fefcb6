package org.huying.matters;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One act on many matters, and how far it has come.
 *
 * @param act what is done to each
 */
public record Bulk(UUID id, Act act, List<Item> items) {

    /** What can be done to many at once. */
    public enum Act {
        ASSIGN, ROUTE
    }

    /** The outcome of an item that was done. */
    static final String DONE = "done";

    /**
     * One of them.
     *
     * @param outcome none while it waits, "done", or the key of the sentence that says why not
     */
    public record Item(MatterId matter, @Nullable String outcome) {

        public boolean isDone() {
            return DONE.equals(outcome);
        }

        public boolean isRefused() {
            return outcome != null && !isDone();
        }
    }

    public long finished() {
        return items.stream().filter(item -> item.outcome() != null).count();
    }

    public boolean isOver() {
        return finished() == items.size();
    }
}
