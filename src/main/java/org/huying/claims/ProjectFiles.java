package org.huying.claims;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.huying.Refused;
import org.huying.ledger.Words;
import org.huying.people.Person;
import org.huying.photos.Chosen;
import org.huying.photos.Photos;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door of a project's files: receive one, keep it as the next version of a document, give it out. */
@Service
public class ProjectFiles {

    public static final int MOST_MEGABYTES = 10;

    /** How many may wait at a time, so that a flood of forms that are never finished fills no disk. */
    private static final int MOST_WAITING = 200;
    private static final int LONGEST_NAME = 100;
    private static final Duration PATIENCE = Duration.ofDays(1);

    /** An unpacked file is large: only so many are looked into at the same time. */
    private static final Semaphore READING = new Semaphore(2);

    private final FileStore store;
    private final Claims claims;
    private final Photos photos;
    private final Clock clock;

    ProjectFiles(FileStore store, Claims claims, Photos photos, Clock clock) {
        this.store = store;
        this.claims = claims;
        this.photos = photos;
        this.clock = clock;
    }

    /**
     * Takes a file that a form brought; it waits for a day.
     *
     * @param name as it was called where it came from
     * @throws Refused if it is not what may be kept
     */
    public UUID receive(String name, byte[] bytes) {
        if (bytes.length > MOST_MEGABYTES * 1024 * 1024) {
            throw new Refused("claims.file-large", MOST_MEGABYTES);
        }
        if (store.countWaiting() >= MOST_WAITING) {
            throw new Refused("photos.too-busy");
        }
        String plain = plain(name);
        ProjectFile file = isPicture(bytes) ? picture(plain, bytes) : read(plain, bytes);
        UUID id = UUID.randomUUID();
        store.add(id, file, clock.instant());
        return id;
    }

    public Optional<ProjectFile> waiting(UUID id) {
        return store.waiting(id);
    }

    /** Keeps a file that waits as the next version of a document. */
    @Transactional
    public Project attach(Person person, ProjectId id, int seen, String document, UUID waiting, boolean open,
            Words note) {
        ProjectFile file = store.waiting(waiting).orElseThrow(() -> new Refused("claims.file-gone"));
        Project project = claims.take(person, id, seen, new Step.Attached(document, Words.of(file.name()), file.kind(),
                file.bytes().length, Words.of(digest(file.bytes())), open, note));
        if (!store.keep(waiting, id.value(), project.seen())) {
            throw new Refused("claims.file-gone");
        }
        return project;
    }

    /** Takes a file away that should not have been there; the step stays and says so. */
    @Transactional
    public Project withdraw(Person person, ProjectId id, int seen, Step.Withdrawn step) {
        Project project = claims.take(person, id, seen, step);
        store.empty(id.value(), step.file());
        return project;
    }

    /** The file that came with that step. */
    public ProjectFile file(ProjectId id, int step) {
        return store.find(id.value(), step).orElseThrow(Refused.NotFound::new);
    }

    /** Forgets what no step took within a day. */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT4M")
    @Transactional
    public void forgetWaiting() {
        store.forgetWaiting(clock.instant().minus(PATIENCE));
    }

    private static ProjectFile read(String name, byte[] bytes) {
        READING.acquireUninterruptibly();
        try {
            return FileReader.read(name, bytes);
        } finally {
            READING.release();
        }
    }

    /** Drawn anew as any photo, so that nothing of the file is left but the picture. */
    private ProjectFile picture(String name, byte[] bytes) {
        Chosen chosen = photos.receive(List.of(bytes), List.of());
        if (!chosen.isGood()) {
            throw new Refused(chosen.problem());
        }
        byte[] jpeg = photos.waiting(chosen.photos().getFirst().id()).orElseThrow().jpeg();
        return new ProjectFile(name, FileKind.JPEG, jpeg);
    }

    private static boolean isPicture(byte[] bytes) {
        return begins(bytes, 0xFF, 0xD8, 0xFF) || begins(bytes, 0x89, 'P', 'N', 'G')
                || begins(bytes, 'G', 'I', 'F', '8')
                || begins(bytes, 'B', 'M');
    }

    private static boolean begins(byte[] bytes, int... magic) {
        for (int n = 0; n < magic.length; n++) {
            if (bytes.length <= n || (bytes[n] & 0xFF) != magic[n]) {
                return false;
            }
        }
        return true;
    }

    /** The name without folders, ending, and what no file is called. */
    private static String plain(String name) {
        String last = name.replaceAll(".*[/\\\\]", "").replaceAll("\\.[A-Za-z0-9]{1,5}$", "")
                .replaceAll("[\\p{Cntrl}\\p{Cf}\"*:<>?|]", "").strip();
        String named = last.isEmpty() ? "文件" : last;
        return named.length() <= LONGEST_NAME ? named : named.substring(0, LONGEST_NAME);
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
