package org.huying.calendar;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The calendar in memory. Asks the database now and then whether another process has changed it, and at once after a
 * change of its own; only what is committed gets in here.
 */
@Component
class Memory {

    private final CalendarStore store;
    private final TransactionTemplate joining;
    private final TransactionTemplate apart;
    private final long refreshNanos;
    private final AtomicLong askedAtNanos = new AtomicLong(System.nanoTime());
    private volatile Snapshot snapshot;

    Memory(CalendarStore store, PlatformTransactionManager transactions,
            @Value("${huying.calendar.refresh:20s}") Duration refresh) {
        this.store = store;
        this.joining = new TransactionTemplate(transactions);
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.apart.setReadOnly(true);
        this.refreshNanos = refresh.toNanos();
        joining.executeWithoutResult(_ -> store.addYearsNotYetKnown(ShippedNotices.all()));
        this.snapshot = Objects.requireNonNull(apart.execute(_ -> store.snapshot()));
    }

    /** One caller pays for the look, the others go on with what is known. */
    Snapshot now() {
        long asked = askedAtNanos.get();
        long now = System.nanoTime();
        if (now - asked >= refreshNanos && askedAtNanos.compareAndSet(asked, now)) {
            refresh();
        }
        return snapshot;
    }

    /** Joins the caller's transaction; the change counts from its commit on. */
    void change(Runnable write) {
        joining.executeWithoutResult(_ -> {
            write.run();
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    refresh();
                }
            });
        });
    }

    private synchronized void refresh() {
        apart.executeWithoutResult(_ -> {
            if (!store.revision().equals(snapshot.revision())) {
                snapshot = store.snapshot();
            }
        });
    }
}
