package org.huying.matters;

import java.time.Instant;

/** A matter has taken a step; told in the same transaction. */
public record MatterStepped(MatterId id, Class<? extends Step> step, Instant at) {
}
