package org.huying.claims;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A project as a line of a list.
 *
 * @param team codes of the deputies
 * @param until the day the first term of the team ends
 */
public record Line(ProjectId id, String region, String title, String stage, String department, long budget, long spent,
        List<String> team, @Nullable LocalDate until) {

    /** A term is over and nobody has said who carries on. */
    public boolean isPastOn(LocalDate today) {
        return stage.equals("Claimed") && until != null && until.isBefore(today);
    }
}
