package org.huying.disclosure;

/**
 * Something a station must have, as the place has set it.
 *
 * @param family the set it belongs to where it comes from: 五公开, 五个有
 * @param amount how much of it, where it is counted
 */
public record Standard(Evidence evidence, String family, int amount, String version, String basis) {
}
