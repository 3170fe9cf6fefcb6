package org.huying.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.huying.people.Grant;
import org.jspecify.annotations.Nullable;

/**
 * The key of another system, without its secret.
 *
 * @param account the account it acts with
 * @param createdBy the account of the administrator who made it
 */
public record Key(UUID id, String name, Grant grant, UUID account, UUID createdBy, Instant createdAt,
        @Nullable Instant revokedAt, @Nullable LocalDate lastUsedOn) {

    public boolean isRevoked() {
        return revokedAt != null;
    }
}
