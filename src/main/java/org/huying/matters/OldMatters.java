package org.huying.matters;

import java.util.Optional;
import org.huying.opinions.OpinionId;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tells sameness about matters that were there before it: some at a time, each time in a transaction of its own. A district
 * may have a million. What came later was told when it came; so once is enough while the program runs.
 */
@Component
class OldMatters {

    private final VoicesListener listener;
    private boolean done;

    OldMatters(VoicesListener listener) {
        this.listener = listener;
    }

    @Scheduled(initialDelayString = "PT5S", fixedDelayString = "PT1H")
    void tell() {
        if (!done) {
            Optional<OpinionId> last = Optional.empty();
            do {
                last = listener.tellSome(last);
            } while (last.isPresent());
            done = true;
        }
    }
}
