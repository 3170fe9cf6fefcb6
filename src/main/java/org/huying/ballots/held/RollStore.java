package org.huying.ballots.held;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.huying.ballots.Owners;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of rolls: who may vote, and who has a ballot. */
@Repository
class RollStore {

    private final JdbcClient jdbc;

    RollStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean enrol(String poll, Voter voter) {
        return jdbc.sql("""
                insert into ballots.voter (poll, voter, name, deputy)
                values (?, ?, ?, ?)
                    on conflict do nothing""")
                .params(poll, voter.voter(), voter.name(), voter.deputy()).update() == 1;
    }

    /** A unit of an owners' meeting. */
    void enrolUnit(String poll, Owners.Unit unit) {
        jdbc.sql("insert into ballots.voter (poll, voter, name, owner, area) values (?, ?, ?, ?, ?)")
                .params(poll, unit.id(), unit.id(), unit.owner(), unit.area()).update();
    }

    List<Owners.Unit> units(String poll) {
        return jdbc.sql("select voter, owner, area from ballots.voter where poll = ? order by voter").param(poll)
                .query((row, _) -> new Owners.Unit(row.getString("voter"), row.getString("owner"),
                        row.getLong("area")))
                .list();
    }

    void clear(String poll) {
        jdbc.sql("delete from ballots.voter where poll = ?").param(poll).update();
    }

    void strike(String poll, String voter) {
        jdbc.sql("delete from ballots.voter where poll = ? and voter = ?").params(poll, voter).update();
    }

    List<Voter> roll(String poll) {
        return jdbc.sql("select * from ballots.voter where poll = ? order by voter").param(poll)
                .query((row, _) -> voter(row)).list();
    }

    Optional<Voter> voter(String poll, String voter) {
        return jdbc.sql("select * from ballots.voter where poll = ? and voter = ?").params(poll, voter)
                .query((row, _) -> voter(row)).optional();
    }

    Optional<Voter> byDeputy(String poll, String deputy) {
        return jdbc.sql("select * from ballots.voter where poll = ? and deputy = ?").params(poll, deputy)
                .query((row, _) -> voter(row)).optional();
    }

    Optional<Voter> byCode(String poll, byte[] code) {
        return jdbc.sql("select * from ballots.voter where poll = ? and code = ?").params(poll, code)
                .query((row, _) -> voter(row)).optional();
    }

    /** A code for whoever has no ballot yet; an earlier code opens nothing any more. */
    boolean code(String poll, String voter, byte[] digest) {
        return jdbc.sql("update ballots.voter set code = ? where poll = ? and voter = ? and issued = ''")
                .params(digest, poll, voter).update() == 1;
    }

    /** In one statement, so that nobody ever gets two: the mark of the roll, and what was asked to be signed. */
    boolean issue(String poll, String voter, Voter.Issued how, byte @Nullable [] blinded) {
        return jdbc.sql("""
                update ballots.voter
                   set issued = ?, blinded = ?
                 where poll = ? and voter = ?
                   and (issued = '' or issued = ? and blinded = ?)
                   and exists (select 1 from ballots.poll where id = ? and stage = 'Open')""")
                .param(how.name()).param(blinded).param(poll).param(voter).param(how.name()).param(blinded).param(poll)
                .update() == 1;
    }

    long issued(String poll) {
        return jdbc.sql("select count(*) from ballots.voter where poll = ? and issued <> ''").param(poll)
                .query(Long.class).single();
    }

    long issued(String poll, Voter.Issued how) {
        return jdbc.sql("select count(*) from ballots.voter where poll = ? and issued = ?").params(poll, how.name())
                .query(Long.class).single();
    }

    private static Voter voter(ResultSet row) throws SQLException {
        String issued = row.getString("issued");
        return new Voter(row.getString("voter"), row.getString("name"), row.getString("deputy"),
                issued.isEmpty() ? null : Voter.Issued.valueOf(issued));
    }
}
