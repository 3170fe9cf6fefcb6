package org.huying.api.web;

import java.time.Instant;
import java.time.LocalDate;
import org.huying.matters.Listed;
import org.jspecify.annotations.Nullable;

/**
 * A matter as a line of a list. All of it is public.
 *
 * @param key the theme under which it is under key supervision
 */
record MatterItem(String id, String region, String title, String tier, String stage, @Nullable String department,
        Instant filedAt, @Nullable LocalDate due, boolean late, int returns, int reopens, @Nullable String outcome,
        @Nullable String key) {

    static MatterItem of(Listed line, LocalDate today) {
        return new MatterItem(line.id().value(), line.region(), line.title(), line.tier().name(), line.stage(),
                line.lead().isEmpty() ? null : line.lead(), line.filedAt(), line.due(), line.isLateOn(today),
                line.returns(), line.reopens(), line.outcome() == null ? null : line.outcome().name(),
                line.key() == null ? null : line.key().theme());
    }
}
