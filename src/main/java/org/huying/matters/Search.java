package org.huying.matters;

import java.time.Instant;
import org.huying.people.Grant;
import org.huying.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * A page of matters, newest first, narrowed by whatever is given.
 *
 * @param within whose matters: those the grant opens in that view
 * @param region leading digits of the region codes, empty for all
 * @param stage the simple name of a {@link Stage}, empty for all
 * @param department at work on it or helping, empty for all
 * @param category leading digits of the category, empty for all
 * @param words in title or text, or the number of a matter
 * @param since filed at that moment or later
 * @param key only those under key supervision, and of them that part; none for all matters
 */
public record Search(Grant within, View view, String region, String stage, @Nullable Tier tier, String department,
        String category, Query words, @Nullable Instant since, Cursor after, int limit, @Nullable KeyPart key) {

    public Search(Grant within, View view, String region, String stage, @Nullable Tier tier, String department,
            String category, Query words, @Nullable Instant since, Cursor after, int limit) {
        this(within, view, region, stage, tier, department, category, words, since, after, limit, null);
    }
}
