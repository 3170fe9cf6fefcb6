package org.huying.imports;

import java.time.Instant;
import java.util.UUID;
import org.huying.people.Grant;
import org.jspecify.annotations.Nullable;

/**
 * A file that somebody brings in through the browser: uploaded, looked over, started, done.
 *
 * @param account whose it is; to everybody else it does not exist
 * @param grant by which they may
 * @param total the rows of the file
 * @param tries how often it was begun; more than a few means that something is broken
 */
public record Job(UUID id, String account, Grant grant, String name, Task task, int total, int tries,
        Instant uploadedAt,
        @Nullable Instant startedAt, @Nullable Instant finishedAt, Tally tally) {

    static final int MOST_TRIES = 5;

    /** How many rows came out how. */
    public record Tally(int filed, int there, int refused) {

        public int done() {
            return filed + there + refused;
        }
    }

    public boolean isStarted() {
        return startedAt != null;
    }

    public boolean isFinished() {
        return finishedAt != null;
    }

    /** Given up after trying again and again. */
    public boolean isBroken() {
        return isFinished() && tally.done() < total;
    }

    /** Full percents of the rows that are done. */
    public int percent() {
        return total == 0 ? 100 : tally.done() * 100 / total;
    }
}
