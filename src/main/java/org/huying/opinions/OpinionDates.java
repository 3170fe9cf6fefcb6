package org.huying.opinions;

import java.time.LocalDate;
import org.huying.calendar.Deadline;
import org.huying.calendar.ReckoningAnew;
import org.huying.calendar.WorkingCalendar;
import org.huying.ledger.Ledger;
import org.huying.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * The days of opinions that rest on holidays that were not announced, reckoned anew when they are: of those that are being
 * screened, and of those that go along with a matter.
 */
@Service
public class OpinionDates {

    private final Opinions opinions;
    private final OpinionStore store;
    private final VoiceStore voices;
    private final WorkingCalendar calendar;
    private final ReckoningAnew anew;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;

    OpinionDates(Opinions opinions, OpinionStore store, VoiceStore voices, WorkingCalendar calendar,
            ReckoningAnew anew, Ledger ledger, ApplicationEventPublisher events) {
        this.opinions = opinions;
        this.store = store;
        this.voices = voices;
        this.calendar = calendar;
        this.anew = anew;
        this.ledger = ledger;
        this.events = events;
    }

    /** Looks at every one the present calendar has not looked at; tells how many days are others now. */
    public int reckonAnew() {
        return anew.all("voices", voices::provisional, this::look)
                + anew.all("opinions being screened", store::provisional, this::look);
    }

    /** How many that are being screened have such a day. */
    public int resting() {
        return store.resting("");
    }

    /** How many of those the present calendar has not looked at. */
    public int waiting() {
        return store.resting(calendar.version());
    }

    private int look(OpinionId id, String version) {
        Opinion opinion = opinions.opinion(id);
        int moved = 0;
        boolean rests = false;
        for (Due due : Due.values()) {
            Deadline was = opinion.stage().day(due);
            if (was != null && was.provisional()) {
                Deadline by = anew.settled(was, due.shift(), LocalDate.ofInstant(ledger.now(), Opinions.ZONE))
                        .orElse(null);
                rests |= by == null;
                if (by != null) {
                    opinions.step(opinion, Person.rule(), new Step.Reckoned(was.due(), by, due));
                    opinion = opinions.opinion(id);
                    moved += by.due().equals(was.due()) ? 0 : 1;
                }
            }
        }
        remember(opinion, rests ? version : null);
        if (moved > 0) {
            events.publishEvent(new OpinionReckoned(id, voices.root(id)));
        }
        return moved;
    }

    private void remember(Opinion opinion, @Nullable String provisional) {
        Deadline answerBy = opinion.stage().day(Due.ANSWER);
        if (answerBy != null) {
            voices.looked(opinion.id(), answerBy.due(), provisional);
        } else {
            store.looked(opinion.id(), opinion.tellBy().due(), provisional);
        }
    }
}
