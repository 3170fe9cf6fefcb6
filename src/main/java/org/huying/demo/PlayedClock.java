package org.huying.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** The clock of a demonstration: stands in the past while a story is played, then goes as any clock does. */
class PlayedClock extends Clock {

    private final Clock real = Clock.systemUTC();
    private volatile @Nullable Instant stands;

    void standAt(@Nullable Instant at) {
        stands = at;
    }

    @Override
    public Instant instant() {
        Instant at = stands;
        return at == null ? real.instant() : at;
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return real.withZone(zone);
    }
}
