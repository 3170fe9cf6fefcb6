package org.huying.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.huying.people.Grant;
import org.huying.people.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of import jobs: working tables, emptied when their work is done. */
@Repository
class JobStore {

    private static final String JOB = """
            select job.*,
                   (select count(*) from imports.result where job = job.id and outcome = 'Filed') as filed,
                   (select count(*) from imports.result where job = job.id and outcome = 'There') as there,
                   (select count(*) from imports.result where job = job.id and outcome = 'Refused') as refused
              from imports.job
            """;

    private final JdbcClient jdbc;

    JobStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID id, String account, Grant grant, Sheet sheet, byte[] file, Task task, Instant at) {
        jdbc.sql("""
                insert into imports.job (id, account, role, reach, unit, name, header, file, station, columns, total,
                                         uploaded_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""").param(id).param(UUID.fromString(account))
                .param(grant.role().name()).param(grant.region()).param(grant.unit()).param(sheet.name())
                .param(sheet.header().toArray(String[]::new)).param(file).param(task.station())
                .param(task.columns().toString()).param(sheet.rows().size()).param(utc(at)).update();
    }

    /** The job, with its row held if asked for. */
    Optional<Job> find(UUID id) {
        return jdbc.sql(JOB + " where id = ?").param(id).query((row, _) -> job(row)).optional();
    }

    List<Job> of(String account) {
        return jdbc.sql(JOB + " where account = ? order by uploaded_at desc limit 20").param(UUID.fromString(account))
                .query((row, _) -> job(row)).list();
    }

    byte[] file(UUID id) {
        return jdbc.sql("select file from imports.job where id = ? and file is not null").param(id).query(byte[].class)
                .single();
    }

    List<String> header(UUID id) {
        return jdbc.sql("select header from imports.job where id = ?").param(id)
                .query((row, _) -> strings(row, "header")).single();
    }

    /** Changes how the file is to be read; false once it is started. */
    boolean change(UUID id, Columns columns) {
        return jdbc.sql("update imports.job set columns = ? where id = ? and started_at is null")
                .params(columns.toString(), id).update() == 1;
    }

    /** Starts the job and puts it in line; false where it was started before. */
    boolean start(UUID id, boolean accept, Instant at) {
        boolean first = jdbc
                .sql("update imports.job set accept = ?, started_at = ? where id = ? and started_at is null")
                .param(accept).param(utc(at)).param(id).update() == 1;
        if (first) {
            jdbc.sql("insert into imports.turn (job) values (?)").param(id).update();
        }
        return first;
    }

    /** A job whose turn it is and that no other process runs: its turn is held until the transaction ends. */
    Optional<UUID> next() {
        return jdbc.sql("select job from imports.turn order by job limit 1 for update skip locked").query(UUID.class)
                .optional();
    }

    void begin(UUID id) {
        jdbc.sql("update imports.job set tries = tries + 1 where id = ?").param(id).update();
    }

    void add(UUID job, List<Outcome> outcomes) {
        for (Outcome outcome : outcomes) {
            String kind = outcome.getClass().getSimpleName();
            switch (outcome) {
                case Outcome.Filed filed -> add(job, kind, filed.row(), filed.id().value(), List.of(), null);
                case Outcome.There there -> add(job, kind, there.row(), there.id().value(), List.of(), null);
                case Outcome.Refused refused ->
                    add(job, kind, refused.row(), null, refused.remarks(), refused.row().cells());
            }
        }
    }

    private void add(UUID job, String kind, Sheet.Row row, @Nullable String number, List<Remark> remarks,
            @Nullable List<String> cells) {
        jdbc.sql("insert into imports.result (job, row, outcome, number, remarks, cells) values (?, ?, ?, ?, ?, ?)")
                .param(job).param(row.number()).param(kind).param(number).param(RemarkJson.write(remarks))
                .param(cells == null ? null : cells.toArray(String[]::new)).update();
    }

    Set<Integer> done(UUID job) {
        return new HashSet<>(
                jdbc.sql("select row from imports.result where job = ?").param(job).query(Integer.class).list());
    }

    List<RefusedRow> refused(UUID job, int most) {
        return jdbc.sql("""
                select row, remarks, cells
                  from imports.result
                 where job = ?
                   and outcome = 'Refused'
                 order by row
                 limit ?""").params(job, most).query((row, _) -> new RefusedRow(row.getInt("row"),
                strings(row, "cells"), RemarkJson.read(row.getString("remarks")))).list();
    }

    /** The job is over: the file goes, what was refused stays to be mended. */
    void finish(UUID id, Instant at) {
        jdbc.sql("update imports.job set file = null, finished_at = ? where id = ?").param(utc(at)).param(id).update();
        jdbc.sql("delete from imports.turn where job = ?").param(id).update();
    }

    /** Forgets what was uploaded and never started, and what was done, before these moments. */
    void forget(Instant uploadedBefore, Instant finishedBefore) {
        jdbc.sql("delete from imports.job where started_at is null and uploaded_at < ? or finished_at < ?")
                .param(utc(uploadedBefore)).param(utc(finishedBefore)).update();
    }

    private static Job job(ResultSet row) throws SQLException {
        return new Job(row.getObject("id", UUID.class), row.getString("account"),
                new Grant(Role.valueOf(row.getString("role")), row.getString("reach"), row.getString("unit")),
                row.getString("name"),
                new Task(row.getString("station"),
                        Columns.of(Arrays.asList(row.getString("columns").split(",", -1))), row.getBoolean("accept")),
                row.getInt("total"), row.getInt("tries"), instant(row, "uploaded_at"), when(row, "started_at"),
                when(row, "finished_at"),
                new Job.Tally(row.getInt("filed"), row.getInt("there"), row.getInt("refused")));
    }

    private static List<String> strings(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant when(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
