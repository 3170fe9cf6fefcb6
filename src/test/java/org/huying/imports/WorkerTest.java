package org.huying.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.huying.HuyingTest;
import org.huying.opinions.Categories;
import org.huying.places.Places;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HuyingTest
class WorkerTest {

    @Autowired
    Imports imports;
    @Autowired
    JobStore store;
    @Autowired
    Worker worker;
    @Autowired
    Places places;
    @Autowired
    Categories categories;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    Clock clock;
    @Autowired
    DataSource database;

    private final String unique = UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void register() {
        Examples.register(places, categories);
        worker.stop();
    }

    @AfterEach
    void goOn() {
        if (!worker.isRunning()) {
            worker.start();
        }
    }

    @Test
    void goesOnWhereAProcessDied() throws InterruptedException {
        Job job = started(500);
        Sheet sheet = imports.read(store.file(job.id()), job.name());
        var batches = new AtomicInteger();
        try {
            imports.run(sheet, job.task(), Examples.OFFICER, _ -> true, outcomes -> store.add(job.id(), outcomes),
                    _ -> {
                        if (batches.incrementAndGet() == 2) {
                            throw new IllegalStateException("killed");
                        }
                    });
        } catch (IllegalStateException killed) {
            assertThat(store.find(job.id()).orElseThrow().tally().filed()).isEqualTo(400);
        }

        worker.start();

        assertThat(finished(job.id()).tally()).isEqualTo(new Job.Tally(500, 0, 0));
    }

    @Test
    void leavesAJobAloneThatAnotherProcessRuns() throws Exception {
        Job job = started(3);
        try (var other = database.getConnection(); var statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("select job from imports.turn where job = '" + job.id() + "' for update");
            worker.start();
            Thread.sleep(1500);
            assertThat(store.find(job.id()).orElseThrow().tries()).isZero();
            other.rollback();
        }
        worker.stop();
        worker.start();

        assertThat(finished(job.id()).tally().filed()).isEqualTo(3);
    }

    @Test
    void keepsNothingOfAFileWhoseRowsAreIn() throws InterruptedException {
        Job job = started(2);
        worker.start();
        finished(job.id());

        assertThat(jdbc.sql("select file is null from imports.job where id = ?").param(job.id()).query(Boolean.class)
                .single())
                .isTrue();
        assertThat(jdbc.sql("select count(*) from imports.result where job = ? and cells is not null").param(job.id())
                .query(Integer.class).single()).isZero();
    }

    @Test
    void givesUpWhatBreaksAgainAndAgain() throws InterruptedException {
        Job job = started(2);
        jdbc.sql("update imports.job set tries = ? where id = ?").params(Job.MOST_TRIES, job.id()).update();
        worker.start();

        assertThat(finished(job.id()).isBroken()).isTrue();
    }

    private Job started(int rows) {
        var table = new StringBuilder("编号,内容\n");
        for (int i = 0; i < rows; i++) {
            table.append(unique).append(i).append(",路灯不亮").append(i).append('\n');
        }
        byte[] file = Examples.utf8(table.toString());
        Sheet sheet = imports.read(file, "a.csv");
        UUID id = UUID.randomUUID();
        store.add(id, Examples.OFFICER.account(), Examples.OFFICER.grants().getFirst(), sheet, file,
                new Task(Examples.STATION, Columns.recognise(sheet.header()), false), clock.instant());
        assertThat(store.start(id, false, clock.instant())).isTrue();
        return store.find(id).orElseThrow();
    }

    private Job finished(UUID id) throws InterruptedException {
        for (int i = 0; i < 150; i++) {
            Job job = store.find(id).orElseThrow();
            if (job.isFinished()) {
                return job;
            }
            Thread.sleep(200);
        }
        throw new AssertionError("The job was never finished");
    }
}
