package org.huying.imports;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.huying.Refused;
import org.huying.people.Person;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Bringing a file in through the browser, in two steps: look it over, then start. It runs on though the browser is closed. */
@Service
@Transactional
public class Uploads {

    private final Imports imports;
    private final JobStore store;
    private final Worker worker;
    private final Clock clock;

    Uploads(Imports imports, JobStore store, Worker worker, Clock clock) {
        this.imports = imports;
        this.store = store;
        this.worker = worker;
        this.clock = clock;
    }

    /** Keeps the file to be looked over. */
    public UUID upload(Person person, String station, String name, byte[] file) {
        var stations = imports.stationsFor(person);
        var at = stations.stream().filter(one -> one.code().equals(station)).findFirst();
        var form = new Refused.Incomplete().unless(at.isPresent(), "station", "imports.station-missing");
        Sheet sheet = null;
        try {
            sheet = imports.read(file, shortened(name));
        } catch (Refused unreadable) {
            form.unless(false, "file", unreadable.key(), unreadable.values().toArray());
        }
        form.check();
        if (sheet == null || at.isEmpty()) {
            throw form;
        }
        var grant = imports.grant(person, at.get());
        if (grant == null) {
            throw new Refused.NotFound();
        }
        UUID id = UUID.randomUUID();
        store.add(id, person.account(), grant, sheet, file, new Task(station, Columns.recognise(sheet.header()), false),
                clock.instant());
        return id;
    }

    /** The job, for whoever uploaded it. */
    @Transactional(readOnly = true)
    public Job job(Person person, UUID id) {
        return store.find(id).filter(job -> job.account().equals(person.account()))
                .orElseThrow(Refused.NotFound::new);
    }

    /** The newest jobs of the person. */
    @Transactional(readOnly = true)
    public List<Job> of(Person person) {
        return store.of(person.account());
    }

    /** The file of a job that is not over. */
    @Transactional(readOnly = true)
    public Sheet sheet(Job job) {
        return imports.read(store.file(job.id()), job.name());
    }

    /** The headings of a job's file; they stay when the file is gone. */
    @Transactional(readOnly = true)
    public List<String> header(Job job) {
        return store.header(job.id());
    }

    /** Rows that were refused, up to that many. */
    @Transactional(readOnly = true)
    public List<RefusedRow> refused(Job job, int most) {
        return store.refused(job.id(), most);
    }

    /** The person says what the columns mean. */
    public void map(Person person, UUID id, Columns columns) {
        Job job = job(person, id);
        if (!job.isStarted()) {
            store.change(job.id(), columns);
            columns.check();
        }
    }

    /** Starts the import; starting it twice is starting it once. */
    public void start(Person person, UUID id, Columns columns, boolean accept) {
        map(person, id, columns);
        if (store.start(id, accept, clock.instant())) {
            worker.wake();
        }
    }

    private static String shortened(String name) {
        String last = name.replaceAll(".*[/\\\\]", "").replaceAll("\\p{Cc}", "");
        return last.isBlank() ? "?" : last.substring(0, Math.min(120, last.length()));
    }
}
