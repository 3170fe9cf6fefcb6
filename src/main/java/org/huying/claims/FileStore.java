package org.huying.claims;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of files. */
@Repository
class FileStore {

    private final JdbcClient jdbc;

    FileStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID id, ProjectFile file, Instant at) {
        jdbc.sql("insert into claims.file (id, came_at, name, kind, bytes) values (?, ?, ?, ?, ?)")
                .params(id, at.atOffset(ZoneOffset.UTC), file.name(), file.kind().name(), file.bytes()).update();
    }

    int countWaiting() {
        return jdbc.sql("select count(*) from claims.file where project is null").query(Integer.class).single();
    }

    Optional<ProjectFile> waiting(UUID id) {
        return jdbc.sql("select * from claims.file where id = ? and project is null").param(id)
                .query((row, _) -> file(row)).optional();
    }

    boolean keep(UUID id, String project, int seq) {
        return jdbc.sql("update claims.file set project = ?, seq = ? where id = ? and project is null")
                .params(project, seq, id).update() == 1;
    }

    Optional<ProjectFile> find(String project, int seq) {
        return jdbc.sql("select * from claims.file where project = ? and seq = ? and length(bytes) > 0")
                .params(project, seq).query((row, _) -> file(row)).optional();
    }

    void empty(String project, int seq) {
        jdbc.sql("update claims.file set bytes = '', name = '' where project = ? and seq = ?").params(project, seq)
                .update();
    }

    void forgetWaiting(Instant until) {
        jdbc.sql("delete from claims.file where project is null and came_at < ?").param(until.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static ProjectFile file(ResultSet row) throws SQLException {
        return new ProjectFile(row.getString("name"), FileKind.valueOf(row.getString("kind")), row.getBytes("bytes"));
    }
}
