package org.huying.matters;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A matter as a line of a list.
 *
 * @param brought answered and closed in an earlier register; it counts in no rate of this one
 * @param handedDown given by the district committee
 * @param merged whether it goes along with another one
 * @param unansweredBy the day by which the first of its people should have been answered, while nobody has answered
 * @param milestoneBy the day of the next milestone of its route, where one lies ahead
 */
public record Listed(MatterId id, String region, Tier tier, String stage, String lead, String title, Instant filedAt,
        @Nullable LocalDate due, int returns, int reopens, @Nullable Outcome outcome, boolean brought,
        boolean handedDown, boolean merged, @Nullable LocalDate unansweredBy, @Nullable LocalDate milestoneBy) {

    /** Late by the office's clock or by the person's, which no step but an answer ends. */
    public boolean isLateOn(LocalDate today) {
        return isOfficeLateOn(today) || isPersonLateOn(today);
    }

    public boolean isOfficeLateOn(LocalDate today) {
        return due != null && due.isBefore(today) && !stage.equals("Answered");
    }

    public boolean isPersonLateOn(LocalDate today) {
        return unansweredBy != null && unansweredBy.isBefore(today);
    }

    public boolean isMilestoneLateOn(LocalDate today) {
        return milestoneBy != null && milestoneBy.isBefore(today);
    }

    public Cursor cursor() {
        return new Cursor(filedAt, id.value());
    }
}
