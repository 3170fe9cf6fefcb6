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
 * @param key where it is under key supervision
 */
public record Listed(MatterId id, String region, Tier tier, String stage, String lead, String title, Instant filedAt,
        @Nullable LocalDate due, int returns, int reopens, @Nullable Outcome outcome, boolean brought,
        boolean handedDown, boolean merged, @Nullable LocalDate unansweredBy, @Nullable LocalDate milestoneBy,
        @Nullable Key key) {

    /**
     * What a line tells of key supervision.
     *
     * @param noteBy by when the department has to tell how far it has come, while it has to
     * @param missed how many notes came after their day
     * @param looked whether somebody looked on site
     * @param unseen whether it was answered before anybody did
     */
    public record Key(LocalDate since, String theme, @Nullable LocalDate noteBy, int missed, boolean looked,
            boolean unseen) {

        public boolean isLateOn(LocalDate today) {
            return noteBy != null && noteBy.isBefore(today);
        }
    }

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
