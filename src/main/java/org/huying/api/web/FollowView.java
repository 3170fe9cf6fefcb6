package org.huying.api.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the person who spoke may see of their own case.
 *
 * @param matter what became of it, once the station has taken it
 * @param looks who looked at who they are, when and why
 */
record FollowView(OpinionView opinion, @Nullable MatterView matter, List<LookItem> looks) {

    record LookItem(Instant at, String by, String reason) {
    }
}
