package org.huying.ballots.held;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of what scrutineers' devices are asked to sign. */
@Repository
class AskStore {

    private final JdbcClient jdbc;

    AskStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void put(String poll, String voter, byte[] blinded, String blank) {
        jdbc.sql("""
                insert into ballots.ask (poll, voter, blinded, blank)
                values (?, ?, ?, ?)
                    on conflict do nothing""").param(poll).param(voter).param(blinded).param(blank).update();
    }

    Optional<byte[]> signed(String poll, String voter) {
        return jdbc.sql("select signed from ballots.ask where poll = ? and voter = ? and signed is not null")
                .params(poll, voter).query((row, _) -> row.getBytes("signed")).optional();
    }

    /** What waits for the device. */
    List<Scrutineers.Ask> waiting(String poll, int most) {
        return jdbc.sql("""
                select ask.voter, voter.name, ask.blinded
                  from ballots.ask
                  join ballots.voter using (poll, voter)
                 where ask.poll = ? and ask.signed is null
                 order by ask.voter
                 limit ?""").params(poll, most).query((row, _) -> new Scrutineers.Ask(row.getString("voter"),
                row.getString("name"), row.getBytes("blinded"))).list();
    }

    Optional<byte[]> blinded(String poll, String voter) {
        return jdbc.sql("select blinded from ballots.ask where poll = ? and voter = ?").params(poll, voter)
                .query((row, _) -> row.getBytes("blinded")).optional();
    }

    void answer(String poll, String voter, byte[] signed) {
        jdbc.sql("update ballots.ask set signed = ? where poll = ? and voter = ?").param(signed).param(poll)
                .param(voter).update();
    }

    /** How many were asked and how many of them are answered. */
    record Count(long all, long answered) {
    }

    Count count(String poll) {
        return jdbc.sql("select count(*) as asked, count(signed) as answered from ballots.ask where poll = ?")
                .param(poll).query((row, _) -> new Count(row.getLong("asked"), row.getLong("answered"))).single();
    }

    /** A paper ballot's blank with the second signature. */
    record Signed(String blank, byte[] signed) {
    }

    List<Signed> blanks(String poll) {
        return jdbc.sql("""
                select blank, signed
                  from ballots.ask
                 where poll = ? and blank <> '' and signed is not null""").param(poll)
                .query((row, _) -> new Signed(row.getString("blank"), row.getBytes("signed"))).list();
    }

    void forget(String poll) {
        jdbc.sql("delete from ballots.ask where poll = ?").param(poll).update();
    }
}
