package org.huying.matters;

import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tells sameness about matters that were there before it: some at a time, each time in a transaction of its own, beside all
 * other jobs. A district may have a million.
 */
@Component
class OldMatters {

    private static final Logger LOG = LoggerFactory.getLogger(OldMatters.class);

    private final VoicesListener listener;
    private final AtomicBoolean telling = new AtomicBoolean();

    OldMatters(VoicesListener listener) {
        this.listener = listener;
    }

    @Scheduled(initialDelayString = "PT5S", fixedDelayString = "PT1H")
    void tell() {
        if (telling.compareAndSet(false, true)) {
            Thread.ofPlatform().daemon().name("telling").start(() -> {
                try {
                    int told;
                    do {
                        told = listener.tellSome();
                    } while (told > 0);
                } catch (RuntimeException e) {
                    LOG.warn("Not all old matters were told; the next time they will be", e);
                } finally {
                    telling.set(false);
                }
            });
        }
    }
}
