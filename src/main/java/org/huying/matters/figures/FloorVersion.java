package org.huying.matters.figures;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How many ratings must lie under a sum that is told at a place, as somebody set it.
 *
 * @param region leading digits of where it holds; empty for everywhere
 * @param setBy the account that set it; empty for what came with the program
 */
public record FloorVersion(String region, int floor, String version, String basis, LocalDate validFrom, String setBy,
        @Nullable Instant setAt) {
}
