package org.huying.photos;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of photos. */
@Repository
class PhotoStore {

    /** Photos that came before there were small ones are shown as they are. */
    private static final String PICTURES = "select jpeg, coalesce(small, jpeg) as small from photos.photo";
    private static final RowMapper<Photo> READ = (row, _) -> new Photo(row.getBytes("jpeg"), row.getBytes("small"));

    private final JdbcClient jdbc;

    PhotoStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Chosen.Waiting add(PhotoId id, Photo photo, Instant at) {
        String digest = jdbc.sql("""
                insert into photos.photo (id, came_at, jpeg, small)
                values (?, ?, ?, ?)
             returning encode(sha256(jpeg), 'hex')""")
                .params(id.uuid(), at.atOffset(ZoneOffset.UTC), photo.jpeg(), photo.small())
                .query(String.class).single();
        return new Chosen.Waiting(id, digest);
    }

    List<Chosen.Waiting> waiting(List<PhotoId> ids) {
        return jdbc.sql("""
                select id, encode(sha256(jpeg), 'hex') as digest
                  from photos.photo
                 where id = any(?)
                   and subject is null
                 order by came_at, id""").param(ids.stream().map(PhotoId::uuid).toArray(UUID[]::new))
                .query((row, _) -> new Chosen.Waiting(new PhotoId(row.getString("id")), row.getString("digest")))
                .list();
    }

    int countWaiting() {
        return jdbc.sql("select count(*) from photos.photo where subject is null").query(Integer.class).single();
    }

    Optional<Photo> findWaiting(PhotoId id) {
        return jdbc.sql(PICTURES + " where id = ? and subject is null").param(id.uuid()).query(READ).optional();
    }

    boolean keep(PhotoId id, String subject, int seq, int n) {
        return jdbc.sql("""
                update photos.photo
                   set subject = ?, seq = ?, n = ?
                 where id = ?
                   and subject is null""").params(subject, seq, n, id.uuid()).update() == 1;
    }

    List<Kept> list(String subject) {
        return jdbc.sql("select id, seq, n from photos.photo where subject = ? order by seq, n").param(subject)
                .query((row, _) -> new Kept(new PhotoId(row.getString("id")), row.getInt("seq"), row.getInt("n")))
                .list();
    }

    Optional<Photo> find(String subject, PhotoId id) {
        return jdbc.sql(PICTURES + " where subject = ? and id = ?").params(subject, id.uuid()).query(READ).optional();
    }

    void erase(String subject) {
        jdbc.sql("delete from photos.photo where subject = ?").param(subject).update();
    }

    void erase(String subject, int seq) {
        jdbc.sql("delete from photos.photo where subject = ? and seq = ?").params(subject, seq).update();
    }

    void eraseWaiting(Instant until) {
        jdbc.sql("delete from photos.photo where subject is null and came_at < ?").param(until.atOffset(ZoneOffset.UTC))
                .update();
    }
}
