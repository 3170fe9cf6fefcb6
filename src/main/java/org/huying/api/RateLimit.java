package org.huying.api;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How many requests a key may send in a minute, and an address without a key. Counted in this process: with several
 * processes behind one address each counts by itself, so that together they let through at most the limit times their
 * number. It protects the machine from one careless client; it is no accounting.
 */
@Component
public class RateLimit {

    private static final int MOST_CALLERS = 100_000;

    private final int perKey;
    private final int perAddress;
    private final Clock clock;
    private final Map<String, Window> windows = new ConcurrentHashMap<>();

    RateLimit(@Value("${huying.api.per-minute:600}") int perKey,
            @Value("${huying.api.per-minute-without-key:120}") int perAddress, Clock clock) {
        this.perKey = perKey;
        this.perAddress = perAddress;
        this.clock = clock;
    }

    private record Window(Instant start, int count) {
    }

    public int perKey() {
        return perKey;
    }

    public int perAddress() {
        return perAddress;
    }

    /** Seconds to wait, 0 if the request may pass. */
    public long waitOfKey(Key key) {
        return count("key " + key.id(), perKey);
    }

    public long waitOfAddress(String address) {
        return count("address " + address, perAddress);
    }

    private long count(String caller, int most) {
        Instant now = clock.instant();
        if (windows.size() > MOST_CALLERS) {
            windows.values().removeIf(window -> isOver(window, now));
        }
        Window window = windows.merge(caller, new Window(now, 1),
                (before, fresh) -> isOver(before, now) ? fresh : new Window(before.start(), before.count() + 1));
        return window.count() <= most ? 0
                : 1 + Duration.between(now, window.start().plusSeconds(60)).toSeconds();
    }

    private static boolean isOver(Window window, Instant now) {
        return !window.start().plusSeconds(60).isAfter(now);
    }
}
