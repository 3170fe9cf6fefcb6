package org.huying.opinions;

import java.time.Instant;
import org.huying.vault.SpeakerId;
import org.jspecify.annotations.Nullable;

/** An opinion has taken a step; told in the same transaction. */
public record OpinionStepped(OpinionId id, @Nullable SpeakerId speaker, Class<? extends Step> step, Instant at) {
}
