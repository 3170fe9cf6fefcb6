package org.huying.opinions;

import java.time.Instant;
import org.huying.people.Grant;
import org.huying.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * A page of opinions, newest first, narrowed by whatever is given.
 *
 * @param within the grant that opens them: a station officer's or a street committee's
 * @param stage the simple name of a {@link Stage}, empty for all
 * @param words in what the person said, or the number of an opinion
 * @param since filed at that moment or later
 * @param after the last line of the page before
 */
public record Search(Grant within, String stage, Query words, @Nullable Instant since, @Nullable After after,
        int limit) {

    /** Where a page ended. */
    public record After(Instant at, String id) {
    }
}
