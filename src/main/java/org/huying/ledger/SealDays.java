package org.huying.ledger;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Seals the days that are over: soon after midnight, and at start those that were missed. It waits until the program is
 * up, so that what is loaded at start may still lie in the past.
 */
@Component
@EnableScheduling
@ConditionalOnProperty(name = "huying.ledger.seals-days", matchIfMissing = true)
class SealDays {

    /** Time for steps that were begun before midnight, and for clocks that differ. */
    private static final Duration GRACE = Duration.ofMinutes(10);

    private static final Logger LOG = LoggerFactory.getLogger(SealDays.class);

    private final Seals seals;
    private final Clock clock;
    private volatile boolean up;

    SealDays(Seals seals, Clock clock) {
        this.seals = seals;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        up = true;
    }

    @Scheduled(fixedDelayString = "PT30S")
    void seal() {
        if (up) {
            var today = LocalDate.ofInstant(clock.instant().minus(GRACE), Seal.ZONE);
            var sealed = seals.sealDaysBefore(today);
            if (!sealed.isEmpty()) {
                Seal last = sealed.getLast();
                LOG.info("Sealed {} day(s) up to {}: {} facts that day, {}", sealed.size(), last.day(), last.count(),
                        last.hash());
            }
        }
    }
}
