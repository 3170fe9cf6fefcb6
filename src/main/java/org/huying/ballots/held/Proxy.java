package org.huying.ballots.held;

/**
 * Somebody who votes for an owner.
 *
 * @param authority the written authority as it was shown at the desk: its day, its extent
 * @param notedBy who saw it
 */
public record Proxy(String unit, String holder, String authority, String notedBy) {
}
