package org.huying.matters;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.huying.Refused;
import org.huying.calendar.Deadline;
import org.huying.calendar.WorkingCalendar;
import org.huying.opinions.VoiceDates;
import org.huying.people.Person;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Dates that rest on days whose holidays were not announced, reckoned anew when they are. However the notice came, from
 * the administrator or with a new release, each open matter with such a date is looked at once by the new version of the
 * calendar, in a transaction of its own; a crash loses nothing and several processes do nothing twice.
 *
 * <p>The rule: nobody is worse off for having been told a date early. The day by which the <em>person</em> will be
 * answered only moves forward; the day until which they may <em>rate</em> only moves back. The date of an
 * <em>office</em> follows the calendar both ways, as the law counts it, but never to a day that has come: a notice makes
 * nobody late. What was granted, moved by a pause or promised was set by people and stays.
 */
@Service
public class ProvisionalDates {

    private static final Logger LOG = LoggerFactory.getLogger(ProvisionalDates.class);
    private static final int BATCH = 100;

    private final Desk desk;
    private final ProvisionalStore store;
    private final VoiceDates voices;
    private final WorkingCalendar calendar;
    private final TransactionTemplate transaction;
    private final AtomicBoolean woken = new AtomicBoolean();

    ProvisionalDates(Desk desk, ProvisionalStore store, VoiceDates voices, WorkingCalendar calendar,
            TransactionTemplate transaction) {
        this.desk = desk;
        this.store = store;
        this.voices = voices;
        this.calendar = calendar;
        this.transaction = transaction;
    }

    /**
     * How far it has come.
     *
     * @param resting open matters with a date that rests on unknown days
     * @param waiting those of them that the present calendar has not looked at
     */
    public record Progress(int resting, int waiting) {
    }

    public Progress progress() {
        return store.provisional(calendar.version());
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

    /** Looks at every matter, and every voice that goes along with one, the present calendar has not looked at; tells how many dates are others now. */
    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT1M")
    public int reckonAnew() {
        String version = calendar.version();
        int changed = 0;
        List<MatterId> some = store.provisional(version, BATCH);
        while (!some.isEmpty()) {
            int before = changed;
            int looked = 0;
            for (MatterId id : some) {
                try {
                    changed += java.util.Objects.requireNonNull(transaction.execute(_ -> look(id, version)));
                    looked++;
                } catch (Refused someoneWasFaster) {
                    LOG.info("{} moved on while its dates were reckoned: {}", id, someoneWasFaster.key());
                }
            }
            LOG.info("Dates reckoned anew: {} of {} matters changed", changed - before, some.size());
            some = looked == 0 ? List.of() : store.provisional(version, BATCH);
        }
        return changed + voices.reckonAnew();
    }

    private int look(MatterId id, String version) {
        Matter matter = desk.matter(id);
        int changed = 0;
        for (var one : of(matter).entrySet()) {
            Deadline was = one.getValue();
            Deadline now = calendar.deadline(was.start(), was.limit());
            if (!now.provisional()) {
                LocalDate held = held(one.getKey(), was.due(), now.due(), desk.today());
                var by = new Deadline(now.start(), now.limit(), held, now.skipped(), false, now.calendarVersion());
                boolean same = held.equals(was.due());
                matter = desk.step(matter, Person.rule(),
                        same ? new Step.Settled(one.getKey(), by) : new Step.Reckoned(one.getKey(), was.due(), by));
                changed += same ? 0 : 1;
            }
        }
        Deadline note = note(matter).orElse(null);
        if (note != null && !note.due().isBefore(desk.today())) {
            Deadline now = calendar.deadline(note.start(), note.limit());
            if (!now.provisional()) {
                LocalDate held = held(Whose.OFFICE, note.due(), now.due(), desk.today());
                matter = desk.step(matter, Person.rule(), new Step.NoteDue(new Deadline(now.start(), now.limit(), held,
                        now.skipped(), false, now.calendarVersion())));
                changed += held.equals(note.due()) ? 0 : 1;
            }
        }
        store.looked(id, version, !of(matter).isEmpty() || note(matter).isPresent());
        return changed;
    }

    /** The day of the next note of a key matter, where it is provisional. */
    static Optional<Deadline> note(Matter matter) {
        return matter.key().map(KeyMark::noteBy).filter(Deadline::provisional);
    }

    /** Which of the two days holds. */
    static LocalDate held(Whose clock, LocalDate was, LocalDate now, LocalDate today) {
        boolean moves = switch (clock) {
            case PERSON -> now.isBefore(was) && now.isAfter(today);
            case RATING -> now.isAfter(was);
            case OFFICE -> now.isAfter(today);
        };
        return moves ? now : was;
    }

    /** The dates of an open matter that are provisional and follow from the calendar alone. */
    static Map<Whose, Deadline> of(Matter matter) {
        var dates = new EnumMap<Whose, Deadline>(Whose.class);
        if (matter.stage().isOver()) {
            return dates;
        }
        if (matter.answers().findAny().isEmpty()) {
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
