package org.huying.imports;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.huying.Refused;
import org.huying.people.Person;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs the jobs, one after the other, on a thread of its own. A job's turn is a locked row: no other process runs it
 * meanwhile, and if this process dies the lock falls and whoever looks next goes on where it stopped.
 */
@Component
class Worker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
    private static final Duration KEEP_UNSTARTED = Duration.ofDays(1);
    private static final Duration KEEP_FINISHED = Duration.ofDays(14);
    private static final Duration UNTIL_STOPPED = Duration.ofSeconds(20);
    private static final int SECONDS = 15;

    private final Imports imports;
    private final JobStore store;
    private final TransactionTemplate turn;
    private final TransactionTemplate apart;
    private final Clock clock;
    private final boolean serving;
    private final Semaphore calls = new Semaphore(0);
    private volatile @Nullable Thread thread;

    /** On the command line there is one import to do, and it needs no worker. */
    Worker(Imports imports, JobStore store, PlatformTransactionManager transactions, Clock clock,
            @Value("${huying.import.file:}") String commandLine) {
        this.imports = imports;
        this.store = store;
        this.turn = new TransactionTemplate(transactions);
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
        this.serving = commandLine.isEmpty();
    }

    /** There is something to do, once the present transaction is committed. */
    void wake() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                calls.release();
            }
        });
    }

    @Override
    public void start() {
        if (serving) {
            Thread working = Thread.ofVirtual().name("imports").unstarted(this::work);
            thread = working;
            working.start();
        }
    }

    @Override
    public void stop() {
        Thread working = thread;
        thread = null;
        calls.release();
        try {
            if (working != null && !working.join(UNTIL_STOPPED)) {
                LOG.warn("The import under way did not stop in time; it will be taken up again");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void work() {
        while (isRunning()) {
            try {
                if (Boolean.TRUE.equals(turn.execute(_ -> next()))) {
                    continue;
                }
                apart.executeWithoutResult(_ -> store.forget(clock.instant().minus(KEEP_UNSTARTED),
                        clock.instant().minus(KEEP_FINISHED)));
            } catch (RuntimeException e) {
                if (isRunning()) {
                    LOG.error("An import stopped and will be taken up again", e);
                }
            }
            rest();
        }
    }

    /** Until there is a call, or long enough to see what another process left behind. */
    private void rest() {
        try {
            if (isRunning() && calls.tryAcquire(SECONDS, TimeUnit.SECONDS)) {
                calls.drainPermits();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            thread = null;
        }
    }

    private boolean next() {
        var found = store.next();
        found.ifPresent(this::run);
        return found.isPresent();
    }

    private void run(UUID id) {
        apart.executeWithoutResult(_ -> store.begin(id));
        Job job = store.find(id).orElseThrow();
        if (job.tries() <= Job.MOST_TRIES) {
            try {
                Set<Integer> done = store.done(id);
                LOG.info("Import {} begins: {} rows, {} done before", id, job.total(), done.size());
                imports.run(imports.read(store.file(id), job.name()), job.task(), by(job),
                        row -> !done.contains(row.number()), outcomes -> store.add(id, outcomes),
                        _ -> goOnUnlessStopped());
            } catch (Refused refused) {
                LOG.warn("Import {} cannot be done: {}", id, refused.key());
            }
        }
        store.finish(id, clock.instant());
        LOG.info("Import {} is over", id);
    }

    private static Person by(Job job) {
        return new Person(job.account(), "", List.of(job.grant()));
    }

    private void goOnUnlessStopped() {
        if (!isRunning()) {
            throw new IllegalStateException("The program is being stopped");
        }
    }
}
