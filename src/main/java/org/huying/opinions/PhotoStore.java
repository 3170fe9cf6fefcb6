package org.huying.opinions;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of photos. */
@Repository
class PhotoStore {

    private final JdbcClient jdbc;

    PhotoStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(OpinionId id, List<Photo> photos) {
        int n = 1;
        for (Photo photo : photos) {
            jdbc.sql("insert into opinions.photo (opinion, n, jpeg) values (?, ?, ?)")
                    .params(id.value(), n++, photo.jpeg()).update();
        }
    }

    Optional<Photo> find(OpinionId id, int n) {
        return jdbc.sql("select jpeg from opinions.photo where opinion = ? and n = ?").params(id.value(), n)
                .query((row, _) -> new Photo(row.getBytes("jpeg"))).optional();
    }
}
