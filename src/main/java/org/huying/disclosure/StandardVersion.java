package org.huying.disclosure;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A standard as somebody set it for a place. An amount of 0 says that the place does not ask for it.
 *
 * @param region leading digits of where it holds; empty for everywhere
 * @param setBy the account that set it; empty for what came with the program
 */
public record StandardVersion(Standard standard, String region, LocalDate validFrom, String setBy,
        @Nullable Instant setAt) {

    public boolean isAskedFor() {
        return standard.amount() > 0;
    }
}
