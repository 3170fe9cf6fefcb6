package org.huying.vault;

import java.time.Instant;

/** Somebody looked at an identity: who, when and why. */
public record Look(Instant at, String viewer, String unit, String reason) {
}
