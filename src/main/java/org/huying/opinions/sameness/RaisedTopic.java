package org.huying.opinions.sameness;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A topic that was raised for a meeting, and what came of it.
 *
 * @param name as it was called then
 * @param opinions how many it rested on
 * @param about what is to be settled
 * @param by the account of whoever raised it
 * @param dealtOn the day on which it was dealt with
 * @param words what came of it, or why it was taken back
 * @param seen the place of its newest step
 */
public record RaisedTopic(long id, UUID topic, String street, String name, int opinions, String about, String by,
        Instant at, RaisedState state, @Nullable LocalDate dealtOn, String words, int seen) {

    public boolean isOpen() {
        return state == RaisedState.OPEN;
    }
}
