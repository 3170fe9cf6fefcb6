package org.huying.claims;

import java.time.LocalDate;

/**
 * What holds for claims in a region from a day on, until a later version does.
 *
 * @param region leading digits; empty for everywhere
 */
public record BoundsVersion(String region, LocalDate validFrom, Bounds bounds) {
}
