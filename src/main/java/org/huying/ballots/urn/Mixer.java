package org.huying.ballots.urn;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Lets ballots wait for company: writes them in shuffled batches, so that neither the order of writing nor the number of a
 * transaction tells which came first. Who hands a ballot in waits until it is written; no receipt is given before.
 */
@Component
class Mixer implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Mixer.class);

    private final UrnStore store;
    private final int company;
    private final Duration patience;
    private final SecureRandom random = new SecureRandom();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private List<Waiting> waiting = new ArrayList<>();
    private long since;
    private boolean ends;
    private boolean started;

    Mixer(UrnStore store, @Value("${huying.ballots.batch:10}") int company,
            @Value("${huying.ballots.batch-wait:PT4S}") Duration patience) {
        this.store = store;
        this.company = company;
        this.patience = patience;
    }

    /** How the waiting ends: with what is kept for the serial, or nothing where the poll is closed. */
    private record Waiting(Staged ballot, CompletableFuture<String> kept) {
    }

    /** Comes to an end when the ballot is written; empty where its poll takes none any more. */
    CompletableFuture<String> put(Staged ballot) {
        var kept = new CompletableFuture<String>();
        lock.lock();
        try {
            if (!started) {
                started = true;
                Thread.ofVirtual().name("urn").start(this::mix);
            }
            if (waiting.isEmpty()) {
                since = System.nanoTime();
            }
            waiting.add(new Waiting(ballot, kept));
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        return kept;
    }

    /** Writes what waits, without waiting for company: the poll is about to close. */
    void hurry() {
        write(take());
    }

    private List<Waiting> take() {
        lock.lock();
        try {
            List<Waiting> taken = waiting;
            waiting = new ArrayList<>();
            return taken;
        } finally {
            lock.unlock();
        }
    }

    private void mix() {
        while (true) {
            lock.lock();
            try {
                while (!ends && !isTime()) {
                    if (waiting.isEmpty()) {
                        changed.await();
                    } else {
                        changed.awaitNanos(since + patience.toNanos() - System.nanoTime());
                    }
                }
                if (ends && waiting.isEmpty()) {
                    return;
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } finally {
                lock.unlock();
            }
            write(take());
        }
    }

    private boolean isTime() {
        return waiting.size() >= company
                || !waiting.isEmpty() && System.nanoTime() - since >= patience.toNanos();
    }

    private void write(List<Waiting> taken) {
        if (taken.isEmpty()) {
            return;
        }
        var newest = new HashMap<String, Staged>();
        taken.forEach(one -> newest.merge(one.ballot.poll() + one.ballot.serial(), one.ballot,
                (some, other) -> other.counter() > some.counter() ? other : some));
        var batch = new ArrayList<>(newest.values());
        Collections.shuffle(batch, random);
        try {
            Map<String, String> kept = store.keep(batch);
            taken.forEach(one -> one.kept.complete(kept.getOrDefault(one.ballot.poll() + one.ballot.serial(), "")));
        } catch (RuntimeException e) {
            // The message of a database may quote what it was given: only its kind is told.
            LOG.error("The urn could not write a batch: {}", e.getClass().getSimpleName());
            taken.forEach(one -> one.kept.completeExceptionally(new IllegalStateException("urn")));
        }
    }

    @Override
    public void destroy() {
        lock.lock();
        try {
            ends = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        hurry();
    }
}
