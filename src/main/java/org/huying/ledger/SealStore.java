package org.huying.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The seals' SQL. */
@Repository
class SealStore {

    private static final int FETCH = 1000;

    private final JdbcClient jdbc;

    SealStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Holds back whoever adds facts, and other sealers, until the transaction ends. Gives up when a writer does not
     * end: behind a waiting lock all the others would wait too.
     */
    void holdWriters() {
        jdbc.sql("set local lock_timeout = '3s'").update();
        jdbc.sql("lock table ledger.fact in share row exclusive mode").update();
    }

    void add(Seal seal) {
        jdbc.sql("""
                insert into ledger.seal (day, count, root, prev, hash)
                values (?, ?, decode(?, 'hex'), decode(?, 'hex'), decode(?, 'hex'))""")
                .params(seal.day(), seal.count(), seal.root(), seal.prev(), seal.hash()).update();
    }

    /** The tree over the facts of a day. Needs a transaction: it reads row by row. */
    MerkleTree tree(LocalDate day) {
        var tree = new MerkleTree();
        jdbc.sql("""
                select hash
                  from ledger.fact
                 where at >= ? and at < ?
                 order by at, subject, seq""")
                .params(Seal.startOf(day).atOffset(ZoneOffset.UTC),
                        Seal.startOf(day.plusDays(1)).atOffset(ZoneOffset.UTC))
                .withFetchSize(FETCH).query(row -> {
                    tree.add(row.getBytes("hash"));
                });
        return tree;
    }

    /** The day of the oldest fact. */
    Optional<LocalDate> firstDay() {
        return jdbc.sql("select at from ledger.fact order by at limit 1").query(OffsetDateTime.class).optional()
                .map(at -> at.atZoneSameInstant(Seal.ZONE).toLocalDate());
    }

    Optional<Seal> seal(LocalDate day) {
        return jdbc.sql("""
                select day, count, encode(root, 'hex') as root, encode(prev, 'hex') as prev,
                       encode(hash, 'hex') as hash
                  from ledger.seal
                 where day = ?""").param(day).query(SealStore::seal).optional();
    }

    /** The newest seals, newest first. */
    List<Seal> newest(int most) {
        return jdbc.sql("""
                select day, count, encode(root, 'hex') as root, encode(prev, 'hex') as prev,
                       encode(hash, 'hex') as hash
                  from ledger.seal
                 order by day desc
                 limit ?""").param(most).query(SealStore::seal).list();
    }

    private static Seal seal(ResultSet row, int number) throws SQLException {
        return new Seal(row.getObject("day", LocalDate.class), row.getInt("count"), row.getString("root"),
                row.getString("prev"), row.getString("hash"));
    }
}
