package org.huying.opinions.sameness;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One version of the weights of topics.
 *
 * @param region the leading digits of where it holds
 * @param setBy the account that set it; empty for what came with the program
 */
public record WeightVersion(TopicWeight weight, String region, LocalDate validFrom, String setBy,
        @Nullable Instant setAt) {
}
