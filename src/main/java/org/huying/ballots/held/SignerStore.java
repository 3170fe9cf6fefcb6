package org.huying.ballots.held;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of the keys that sign. */
@Repository
class SignerStore {

    private final JdbcClient jdbc;

    SignerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(String poll, int place, byte[] open, byte[] sealed, byte @Nullable [] board) {
        jdbc.sql("insert into ballots.signer (poll, place, open, sealed, board) values (?, ?, ?, ?, ?)")
                .param(poll).param(place).param(open).param(sealed).param(board).update();
    }

    /** A key as it is kept. */
    record Kept(byte[] open, byte[] sealed, byte @Nullable [] board) {
    }

    Optional<Kept> find(String poll, int place) {
        return jdbc.sql("select open, sealed, board from ballots.signer where poll = ? and place = ?")
                .params(poll, place).query((row, _) -> new Kept(row.getBytes("open"), row.getBytes("sealed"),
                        row.getBytes("board")))
                .optional();
    }
}
