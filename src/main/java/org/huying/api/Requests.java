package org.huying.api;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Function;
import org.huying.Refused;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Requests that may be sent again without acting again: the same key of the request with the same body gets the same
 * answer, with another body a refusal.
 */
@Service
@Transactional
public class Requests {

    /** How long a request is remembered, at least. */
    public static final Duration MEMORY = Duration.ofHours(48);

    private final KeyStore store;
    private final Clock clock;

    Requests(KeyStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** An answer, and whether it was given before. */
    public record Answer<T>(T value, boolean again) {
    }

    /**
     * Acts in the same transaction in which the request is remembered. The act gets an id that follows from the key's
     * secret, the idempotency key and the body, which nobody without the secret can work out; given the same id it must
     * do its work once and answer the same. Requests sent at the same time wait for each other.
     */
    public <T> Answer<T> once(Key key, String secret, String idempotency, String body, Function<UUID, T> act) {
        byte[] digest = Keys.digest("body " + body);
        boolean first = store.addRequest(key.id(), Keys.digest("request " + idempotency), digest, clock.instant());
        if (!first && !MessageDigest.isEqual(store.body(key.id(), Keys.digest("request " + idempotency)), digest)) {
            throw new Refused("api.idempotency-other-body");
        }
        var id = ByteBuffer.wrap(Keys.digest("id\n" + secret + "\n" + idempotency + "\n" + body));
        return new Answer<>(act.apply(new UUID(id.getLong(), id.getLong())), !first);
    }

    /** Forgets what is older than that; several processes may do so at once. */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT2M")
    public int forget() {
        return store.forgetRequestsBefore(clock.instant().minus(MEMORY));
    }
}
