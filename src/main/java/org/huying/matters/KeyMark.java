package org.huying.matters;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.huying.calendar.Deadline;
import org.huying.ledger.Recorded;
import org.huying.people.Role;
import org.jspecify.annotations.Nullable;

/**
 * A matter is under key supervision (重点督办): Article 52 of the Law on Deputies (代表法) lets the chairpersons' meeting pick
 * suggestions for it. While a department is at work it tells how far it has come in rounds; whoever supervises looks on site
 * before the answer.
 *
 * @param by the role that marked it
 * @param noteBy by when the department has to tell; none while nobody is at work
 * @param told whether it stands in the history that this day was missed
 * @param missed how many notes came after their day or not at all
 * @param unseen whether it was answered before anybody looked
 */
public record KeyMark(Step.MadeKey made, Role by, LocalDate since, @Nullable Deadline noteBy, boolean told, int missed,
        boolean looked, boolean unseen) {

    /** What the steps of a matter say of it, where the stage is what they lead to. */
    static Optional<KeyMark> of(List<Recorded<Step>> steps, Stage stage) {
        KeyMark mark = null;
        for (Recorded<Step> recorded : steps) {
            mark = recorded.step() instanceof Step.MadeKey made
                    ? new KeyMark(made, Role.valueOf(recorded.role()),
                            recorded.at().atZone(Fold.ZONE).toLocalDate(), null, false, 0, false, false)
                    : mark == null ? null : mark.after(recorded.step());
        }
        return Optional.ofNullable(mark).map(one -> isAtWork(stage) ? one : one.due(null));
    }

    private @Nullable KeyMark after(Step step) {
        return switch (step) {
            case Step.KeyEnded _ -> null;
            case Step.NoteDue due -> due(due.by());
            case Step.NoteMissed _ -> new KeyMark(made, by, since, noteBy, true, missed + 1, looked, unseen);
            case Step.Supervised did when did.onSite() ->
                new KeyMark(made, by, since, noteBy, told, missed, true, unseen);
            case Step.Replied _ -> new KeyMark(made, by, since, noteBy, told, missed, looked, unseen || !looked);
            // Whoever gets it next begins with a round of their own.
            case Step.Assigned _, Step.Paused _ -> due(null);
            default -> this;
        };
    }

    private KeyMark due(@Nullable Deadline day) {
        return new KeyMark(made, by, since, day, false, missed, looked, unseen);
    }

    private static boolean isAtWork(Stage stage) {
        return stage instanceof Stage.Working || stage instanceof Stage.Promised;
    }

    /** The day of the next note, while one is due. */
    public @Nullable LocalDate noteOn() {
        return noteBy == null ? null : noteBy.due();
    }

    public boolean isLateOn(LocalDate today) {
        return noteBy != null && noteBy.due().isBefore(today);
    }

    /** Whether the day has passed and that stands nowhere yet. */
    boolean isMissedOn(LocalDate today) {
        return isLateOn(today) && !told;
    }
}
