package org.huying.office;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A spreadsheet of a register, uploaded and looked over, perhaps brought in.
 *
 * @param appliedAt when its good rows were brought in
 */
public record Draft(UUID id, String account, Register register, String name, @Nullable Instant appliedAt, int added,
        int changed) {
}
