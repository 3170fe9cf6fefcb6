package org.huying.photos;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.huying.Refused;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door of photos: receive what a form brings, keep it with a step, show it, erase it. */
@Service
public class Photos {

    /** How many photos go with one step. */
    public static final int MOST = 6;

    /** How many photos may wait at a time, over all forms: a flood of forms that are never finished fills no disk. */
    static final int MOST_WAITING = 3000;

    private static final Duration PATIENCE = Duration.ofDays(1);

    /** An unpacked picture is large: only so many are drawn at the same time. */
    private static final Semaphore DRAWING = new Semaphore(2);

    private final PhotoStore store;
    private final Clock clock;

    Photos(PhotoStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Takes what a form brought. The good photos wait, for a day, even if another one or the form is refused.
     *
     * @param files as they came
     * @param before names of photos that wait since the form was refused
     */
    public Chosen receive(List<byte[]> files, List<String> before) {
        var photos = new ArrayList<>(store.waiting(before.stream().limit(MOST).map(PhotoId::of).toList()));
        String problem = photos.size() < Math.min(MOST, before.size()) ? "photos.gone" : "";
        if (!files.isEmpty() && store.countWaiting() >= MOST_WAITING) {
            return new Chosen(photos, "photos.too-busy");
        }
        for (byte[] file : files) {
            if (photos.size() == MOST) {
                return new Chosen(photos, "photos.too-many");
            }
            try {
                photos.add(store.add(PhotoId.random(), draw(file), clock.instant()));
            } catch (Refused unreadable) {
                problem = unreadable.key();
            }
        }
        return new Chosen(photos, problem);
    }

    /** A photo that waits, for the form that brought it. */
    public Optional<Photo> waiting(PhotoId id) {
        return store.findWaiting(id);
    }

    /** Keeps the photos with a step of the subject, in the transaction that records the step. */
    @Transactional
    public void keep(String subject, int seq, Chosen chosen) {
        int n = 1;
        for (Chosen.Waiting photo : chosen.photos()) {
            if (!store.keep(photo.id(), subject, seq, n++)) {
                throw new Refused("photos.gone");
            }
        }
    }

    /** The photos of a subject, in the order in which they came. */
    public List<Kept> list(String subject) {
        return store.list(subject);
    }

    /** One photo of the subject. */
    public Optional<Photo> find(String subject, PhotoId id) {
        return store.find(subject, id);
    }

    /** Erases all photos of a subject for good (Personal Information Protection Law, Art. 47). */
    @Transactional
    public void erase(String subject) {
        store.erase(subject);
    }

    /** Erases the photos of one step. */
    @Transactional
    public void erase(String subject, int seq) {
        store.erase(subject, seq);
    }

    /** Forgets what no step took within a day. */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT2M")
    @Transactional
    public void forgetWaiting() {
        store.eraseWaiting(clock.instant().minus(PATIENCE));
    }

    private static Photo draw(byte[] file) {
        DRAWING.acquireUninterruptibly();
        try {
            return Photo.read(file);
        } finally {
            DRAWING.release();
        }
    }
}
