package org.huying.matters;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.huying.calendar.Deadline;
import org.huying.calendar.ReckoningAnew;
import org.huying.calendar.Shift;
import org.huying.calendar.WorkingCalendar;
import org.huying.opinions.OpinionDates;
import org.huying.people.Person;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Dates that rest on days whose holidays were not announced, reckoned anew when they are. However the notice came, from
 * the administrator or with a new release, each open matter with such a date is looked at once by the new version of the
 * calendar, and so is each opinion that is being screened or goes along with a matter.
 *
 * <p>The rule: nobody is worse off for having been told a date early. The day by which the <em>person</em> will be
 * answered only moves forward; the day until which they may <em>rate</em> only moves back. The date of an
 * <em>office</em> follows the calendar both ways, as the law counts it, but never to a day that has come: a notice makes
 * nobody late. What was granted, moved by a pause or promised was set by people and stays.
 */
@Service
public class ProvisionalDates {

    private final Desk desk;
    private final ProvisionalStore store;
    private final OpinionDates opinions;
    private final ReckoningAnew anew;
    private final WorkingCalendar calendar;
    private final AtomicBoolean woken = new AtomicBoolean();

    ProvisionalDates(Desk desk, ProvisionalStore store, OpinionDates opinions, ReckoningAnew anew,
            WorkingCalendar calendar) {
        this.desk = desk;
        this.store = store;
        this.opinions = opinions;
        this.anew = anew;
        this.calendar = calendar;
    }

    /**
     * How far it has come.
     *
     * @param resting open matters, and opinions being screened, with a date that rests on unknown days
     * @param waiting those of them that the present calendar has not looked at
     */
    public record Progress(int resting, int waiting) {
    }

    public Progress progress() {
        Progress matters = store.provisional(calendar.version());
        return new Progress(matters.resting() + opinions.resting(), matters.waiting() + opinions.waiting());
    }

    /** A notice has arrived: look soon. */
    public void wake() {
        woken.set(true);
    }

    @Scheduled(fixedDelayString = "PT2S", initialDelayString = "PT20S")
    void workIfWoken() {
        if (woken.getAndSet(false)) {
            reckonAnew();
        }
    }

    /** Looks at every matter and every opinion the present calendar has not looked at; tells how many dates are others now. */
    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT1M")
    public int reckonAnew() {
        return anew.all("matters", store::provisional, this::look) + opinions.reckonAnew();
    }

    private int look(MatterId id, String version) {
        Matter matter = desk.matter(id);
        int changed = 0;
        for (var one : of(matter).entrySet()) {
            Deadline was = one.getValue();
            Deadline by = anew.settled(was, one.getKey().shift(), desk.today()).orElse(null);
            if (by != null) {
                boolean same = by.due().equals(was.due());
                matter = desk.step(matter, Person.rule(), same ? new Step.Settled(one.getKey(), by)
                        : new Step.Reckoned(one.getKey(), was.due(), by));
                changed += same ? 0 : 1;
            }
        }
        Deadline note = note(matter).filter(one -> !one.due().isBefore(desk.today())).orElse(null);
        Deadline by = note == null ? null : anew.settled(note, Shift.EITHER, desk.today()).orElse(null);
        if (note != null && by != null) {
            matter = desk.step(matter, Person.rule(), new Step.NoteDue(by));
            changed += by.due().equals(note.due()) ? 0 : 1;
        }
        store.looked(id, version, !of(matter).isEmpty() || note(matter).isPresent());
        return changed;
    }

    /** The day of the next note of a key matter, where it is provisional. */
    static Optional<Deadline> note(Matter matter) {
        return matter.key().map(KeyMark::noteBy).filter(Deadline::provisional);
    }

    /** The dates of an open matter that are provisional and follow from the calendar alone. */
    static Map<Whose, Deadline> of(Matter matter) {
        var dates = new EnumMap<Whose, Deadline>(Whose.class);
        if (matter.stage().isOver()) {
            return dates;
        }
        if (matter.awaitsAnswer()) {
            dates.put(Whose.PERSON, matter.answerBy());
        }
        switch (matter.stage()) {
            case Stage.Opened opened -> dates.put(Whose.OFFICE, opened.assignBy());
            case Stage.Assigned assigned -> dates.put(Whose.OFFICE, assigned.acceptBy());
            case Stage.Returned returned -> dates.put(Whose.OFFICE, returned.decideBy());
            case Stage.Disputed disputed -> dates.put(Whose.OFFICE, disputed.decideBy());
            case Stage.Working working when working.handling().due().equals(working.handling().basis().due()) ->
                dates.put(Whose.OFFICE, working.handling().basis());
            case Stage.Answered answered -> dates.put(Whose.RATING, answered.answer().rateBy());
            case Stage.Working _, Stage.Paused _, Stage.Promised _, Stage.Closed _, Stage.Withdrawn _ -> {
            }
        }
        dates.values().removeIf(date -> !date.provisional());
        return dates;
    }
}
