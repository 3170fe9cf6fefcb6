package org.huying.matters.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.huying.calendar.Deadline;
import org.huying.matters.Matter;
import org.huying.matters.Stage;
import org.huying.opinions.Opinion;
import org.huying.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * What the person who spoke sees.
 *
 * @param voices how many people speak of it, with this one
 * @param act the form that is open, or empty
 * @param filed whether it was filed just now
 */
record FollowPage(String key, Opinion opinion, @Nullable Matter matter, int voices, List<Told> told, List<Seen> looks,
        String regionName, String act, boolean filed, LocalDate today) implements Page {

    /** Somebody looked at who the person is. */
    record Seen(Instant at, String who, String reason) {
    }

    boolean mayRate() {
        return matter != null && !hasLeft()
                && !(isAlong() ? matter.isRatedBy(opinion.id().value()) : matter.isRated())
                && (matter.stage() instanceof Stage.Answered || matter.stage() instanceof Stage.Promised);
    }

    boolean mayObject() {
        return matter != null && !hasLeft() && !matter.isObjectedBy(isAlong() ? opinion.id().value() : "")
                && !matter.isBrought()
                && (matter.stage() instanceof Stage.Answered
                        || matter.stage() instanceof Stage.Promised || matter.stage() instanceof Stage.Closed);
    }

    boolean mayAdd() {
        return matter != null ? !hasLeft() && !matter.stage().isOver() : isUndecided();
    }

    /** Whether it goes along with another's matter. */
    boolean isAlong() {
        return opinion.joined().isPresent();
    }

    /** Whether the person took it back while it goes on for others. */
    boolean hasLeft() {
        return opinion.stage() instanceof org.huying.opinions.Stage.Withdrawn && matter != null;
    }

    /** The day by which this very person must be answered. */
    Deadline answerBy() {
        return opinion.joined().map(org.huying.opinions.Stage.Joined::answerBy)
                .orElseGet(() -> java.util.Objects.requireNonNull(matter).answerBy());
    }

    /** Since when this very person waits. */
    Instant since() {
        return isAlong() ? opinion.filedAt() : java.util.Objects.requireNonNull(matter).filedAt();
    }

    /** Whether there is anything personal left to erase: what was written after the last time counts. */
    boolean mayErase() {
        return opinion.erased().isEmpty() || opinion.hasWords() || matter != null && matter.hasPersonalWords();
    }

    boolean isUndecided() {
        return opinion.isUndecided();
    }

    /** The key of the one sentence that says how it stands. */
    String standing() {
        return hasLeft() ? "matters.stands.left"
                : matter != null ? "matters.stands." + matter.stage().getClass().getSimpleName()
                        : "matters.stands.opinion." + opinion.stage().getClass().getSimpleName();
    }
}
