package org.huying.opinions;

import java.time.LocalDate;
import java.util.List;
import org.huying.Refused;
import org.huying.calendar.Deadline;
import org.huying.calendar.WorkingCalendar;
import org.huying.ledger.Ledger;
import org.huying.people.Person;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The days of joined voices that rest on days whose holidays were not announced, reckoned anew when they are, by the rule for
 * every person: a day they were told only moves forward, and never to one that has come.
 */
@Service
public class VoiceDates {

    private static final Logger LOG = LoggerFactory.getLogger(VoiceDates.class);
    private static final int BATCH = 100;

    private final Opinions opinions;
    private final VoiceStore store;
    private final WorkingCalendar calendar;
    private final Ledger ledger;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    VoiceDates(Opinions opinions, VoiceStore store, WorkingCalendar calendar, Ledger ledger,
            TransactionTemplate transaction, ApplicationEventPublisher events) {
        this.opinions = opinions;
        this.store = store;
        this.calendar = calendar;
        this.ledger = ledger;
        this.transaction = transaction;
        this.events = events;
    }

    /** Looks at every voice the present calendar has not looked at; tells how many days are others now. */
    public int reckonAnew() {
        String version = calendar.version();
        int changed = 0;
        List<OpinionId> some = store.provisional(version, BATCH);
        while (!some.isEmpty()) {
            int looked = 0;
            for (OpinionId id : some) {
                try {
                    changed += Boolean.TRUE.equals(transaction.execute(_ -> look(id, version))) ? 1 : 0;
                    looked++;
                } catch (Refused someoneWasFaster) {
                    LOG.info("{} went on while its day was reckoned: {}", id, someoneWasFaster.key());
                }
            }
            some = looked == 0 ? List.of() : store.provisional(version, BATCH);
        }
        return changed;
    }

    private boolean look(OpinionId id, String version) {
        Opinion voice = opinions.opinion(id);
        Deadline was = voice.joined().map(Stage.Joined::answerBy).orElseThrow(() -> new Refused("opinions.not-joined"));
        Deadline now = was.provisional() ? calendar.deadline(was.start(), was.limit()) : was;
        boolean rests = now.provisional();
        LocalDate held = !rests && now.due().isBefore(was.due()) && now.due().isAfter(today()) ? now.due() : was.due();
        if (was.provisional() && !rests) {
            opinions.step(voice, Person.rule(),
                    new Step.Reckoned(was.due(), new Deadline(now.start(), now.limit(), held,
                            now.skipped(), false, now.calendarVersion())));
        }
        store.looked(id, held, rests ? version : null);
        boolean moved = !held.equals(was.due());
        if (moved) {
            events.publishEvent(new VoiceReckoned(id, store.root(id)));
        }
        return moved;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(ledger.now(), Opinions.ZONE);
    }
}
