/**
 * The way in for other systems: keys with a role and a reach, and under {@code /api/v1} the doors of opinions and matters
 * as JSON, described by {@code /api/openapi.json}.
 *
 * <p>A key acts as a {@link org.huying.people.Person} with one grant, so that the same doors refuse the same things.
 * Relies on opinions, matters, people and places, and on what those speak of (vault, ledger, calendar). No room relies on
 * it.
 */
@NullMarked
package org.huying.api;

import org.jspecify.annotations.NullMarked;
