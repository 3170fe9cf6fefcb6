package org.huying.api.web;

import java.time.Instant;
import java.util.List;
import org.huying.opinions.sameness.Likely;
import org.huying.places.Places;
import org.jspecify.annotations.Nullable;

/** What probably says the same, the most alike first, for whoever decides about it. */
record LikelyList(List<LikelyItem> likely) {

    /**
     * A matter as everybody may read it, or an opinion that waits at the same station.
     *
     * @param title empty while it waits
     * @param matter whether it is a matter already
     * @param likeness from 0 to 1
     * @param metres between the pins of both
     * @param people how many it is for
     */
    record LikelyItem(String id, String region, String regionName, String title, String text, Instant filedAt,
            boolean matter, double likeness, @Nullable Integer metres, int people) {
    }

    static LikelyList of(List<Likely> likely, Places places) {
        return new LikelyList(likely.stream().map(one -> new LikelyItem(one.id().value(), one.region(),
                places.fullName(one.region()), one.title(), one.text(), one.filedAt(), one.matter(),
                Math.round(one.likeness() * 100) / 100.0, one.metres(), one.voices())).toList());
    }
}
