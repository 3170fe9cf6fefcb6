package org.huying.matters;

import org.huying.Refused;
import org.huying.people.Person;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** A day for a note that has passed is put down by itself, once, for everybody to see. */
@Service
public class KeyRhythm {

    private static final Logger LOG = LoggerFactory.getLogger(KeyRhythm.class);

    private final Desk desk;
    private final KeyMatterStore store;
    private final TransactionTemplate transaction;

    KeyRhythm(Desk desk, KeyMatterStore store, TransactionTemplate transaction) {
        this.desk = desk;
        this.store = store;
        this.transaction = transaction;
    }

    /** Puts down what was missed; several processes may do so at once. */
    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT70S")
    public int putDownMissed() {
        int put = 0;
        for (MatterId id : transaction.execute(_ -> store.late(desk.today()))) {
            try {
                put += Boolean.TRUE.equals(transaction.execute(_ -> putDown(id))) ? 1 : 0;
            } catch (Refused someoneWasFaster) {
                LOG.info("The note of {} came meanwhile: {}", id, someoneWasFaster.key());
            }
        }
        return put;
    }

    private boolean putDown(MatterId id) {
        Matter matter = desk.matter(id);
        var by = matter.key().filter(key -> key.isMissedOn(desk.today())).map(KeyMark::noteOn);
        by.ifPresent(day -> desk.step(matter, Person.rule(), new Step.NoteMissed(day)));
        return by.isPresent();
    }
}
