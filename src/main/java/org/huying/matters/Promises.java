package org.huying.matters;

import org.huying.Refused;
import org.huying.ledger.Words;
import org.huying.people.Person;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The promise ledger: what was promised for a day comes back by itself when the day has passed without proof. */
@Service
public class Promises {

    private static final Logger LOG = LoggerFactory.getLogger(Promises.class);

    private final Desk desk;
    private final MatterStore store;
    private final TransactionTemplate transaction;

    Promises(Desk desk, MatterStore store, TransactionTemplate transaction) {
        this.desk = desk;
        this.store = store;
        this.transaction = transaction;
    }

    /** Reopens every matter whose promised day has passed; several processes may do so at once. */
    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT1M")
    public int reopenLapsed() {
        int reopened = 0;
        for (MatterId id : transaction.execute(_ -> store.lapsed(desk.today()))) {
            try {
                transaction.executeWithoutResult(_ -> {
                    Matter matter = desk.matter(id);
                    desk.step(matter, Person.rule(), new Step.Reopened(Cause.PROMISE_LAPSED, Words.of(""),
                            desk.deadline("REDO", matter.region())));
                });
                reopened++;
            } catch (Refused someoneWasFaster) {
                LOG.info("Promise of {} was settled meanwhile: {}", id, someoneWasFaster.key());
            }
        }
        return reopened;
    }
}
