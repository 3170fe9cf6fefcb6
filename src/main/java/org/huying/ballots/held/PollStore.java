package org.huying.ballots.held;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.huying.ballots.Base;
import org.huying.ballots.Marks;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of polls and rolls. */
@Repository
class PollStore {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int PAGE = 100;

    private final JdbcClient jdbc;

    PollStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A poll as its row tells it; how far it has come the ledger tells. */
    record Row(String id, String street, Setting setting, String published, String result, int present,
            String follows) {
    }

    /** A new poll with the next number of its street and year. */
    String add(String street, int year, Setting setting, @Nullable String follows) {
        int number = jdbc.sql("select coalesce(max(number), 0) + 1 from ballots.poll where street = ? and year = ?")
                .params(street, year).query(Integer.class).single();
        String id = "%s-%02d-V%d".formatted(street, year % 100, number);
        jdbc.sql("""
                insert into ballots.poll (id, street, year, number, title, stage, setting, follows)
                values (?, ?, ?, ?, ?, 'Draft', ?, ?)""")
                .params(id, street, year, number, setting.title(), JSON.writeValueAsString(setting)).param(follows)
                .update();
        return id;
    }

    void put(String id, Setting setting) {
        jdbc.sql("update ballots.poll set title = ?, setting = ? where id = ?")
                .params(setting.title(), JSON.writeValueAsString(setting), id).update();
    }

    void freeze(String id, String published) {
        jdbc.sql("update ballots.poll set published = ?, stage = 'Open' where id = ? and stage = 'Draft'")
                .params(published, id).update();
    }

    void close(String id, String result) {
        jdbc.sql("update ballots.poll set result = ?, stage = 'Closed' where id = ?").params(result, id).update();
    }

    void stage(String id, String stage) {
        jdbc.sql("update ballots.poll set stage = ? where id = ?").params(stage, id).update();
    }

    void present(String id, int present) {
        jdbc.sql("update ballots.poll set present = ? where id = ?").params(present, id).update();
    }

    Optional<Row> find(String id) {
        return jdbc.sql("select * from ballots.poll where id = ?").param(id).query((row, _) -> row(row)).optional();
    }

    /** Nobody changes the poll until this transaction ends. */
    Optional<Row> take(String id) {
        return jdbc.sql("select * from ballots.poll where id = ? for update").param(id).query((row, _) -> row(row))
                .optional();
    }

    List<Listed> list(String street, Set<String> stages) {
        return jdbc.sql("""
                select id, street, title, stage
                  from ballots.poll
                 where starts_with(street, ?)
                   and stage = any(?)
                 order by year desc, street, number desc
                 limit %d""".formatted(PAGE)).param(street).param(stages.toArray(String[]::new))
                .query((row, _) -> new Listed(row.getString("id"), row.getString("street"), row.getString("title"),
                        row.getString("stage")))
                .list();
    }

    /** The polls of the matter's street in which it is graded. */
    List<Row> grading(String matter) {
        return jdbc.sql("select * from ballots.poll where street = ? and strpos(setting, ?) > 0")
                .params(matter.substring(0, 9), '"' + matter + '"').query((row, _) -> row(row)).list();
    }

    List<Listed> following(String id) {
        return jdbc.sql("select id, street, title, stage from ballots.poll where follows = ? order by number").param(id)
                .query((row, _) -> new Listed(row.getString("id"), row.getString("street"), row.getString("title"),
                        row.getString("stage")))
                .list();
    }

    Ready.Set ready(Preset preset) {
        return jdbc.sql("select * from ballots.ready where preset = ? order by version desc limit 1")
                .param(preset.name())
                .query((row, _) -> new Ready.Set(new Setting(preset, Level.valueOf(row.getString("level")), "", "",
                        List.of(), 1, row.getInt("most_named"), "", "greedy_votes", "1", row.getString("pass"),
                        Base.valueOf(row.getString("pass_base")), row.getString("quorum"),
                        Base.valueOf(row.getString("quorum_of")), row.getInt("floor"), row.getInt("objection_days")),
                        row.getString("basis")))
                .single();
    }

    // The roll

    boolean enrol(String poll, Voter voter) {
        return jdbc.sql("""
                insert into ballots.voter (poll, voter, name, deputy)
                values (?, ?, ?, ?)
                    on conflict do nothing""")
                .params(poll, voter.voter(), voter.name(), voter.deputy()).update() == 1;
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

    // Paper

    boolean takeEntry(String poll, int entry, String account, String name) {
        return jdbc.sql("""
                insert into ballots.teller (poll, entry, account, name)
                values (?, ?, ?, ?)
                    on conflict do nothing""").params(poll, entry, account, name).update() == 1;
    }

    /** The names of those who read the pile, by entry. */
    Map<Integer, Teller> tellers(String poll) {
        var tellers = new TreeMap<Integer, Teller>();
        jdbc.sql("select entry, account, name from ballots.teller where poll = ?").param(poll)
                .query(row -> {
                    tellers.put(row.getInt("entry"), new Teller(row.getString("account"), row.getString("name")));
                });
        return tellers;
    }

    void putSheet(String poll, int entry, int number, Marks marks) {
        jdbc.sql("""
                insert into ballots.sheet (poll, entry, number, marks)
                values (?, ?, ?, ?)
                    on conflict (poll, number, entry) do update
                   set marks = excluded.marks""")
                .params(poll, entry, number, JSON.writeValueAsString(marks.marks())).update();
    }

    /** The sheets of one reading, by number. */
    SortedMap<Integer, Marks> sheets(String poll, int entry) {
        var sheets = new TreeMap<Integer, Marks>();
        jdbc.sql("select number, marks from ballots.sheet where poll = ? and entry = ?").params(poll, entry)
                .query(row -> {
                    sheets.put(row.getInt("number"),
                            Marks.of(JSON.readValue(row.getString("marks"), new TypeReference<Map<String, String>>() {
                            })));
                });
        return sheets;
    }

    void removeSheets(String poll) {
        jdbc.sql("delete from ballots.sheet where poll = ?").param(poll).update();
    }

    // The signers

    void addSigner(String poll, int place, byte[] open, byte[] sealed, byte @Nullable [] board) {
        jdbc.sql("insert into ballots.signer (poll, place, open, sealed, board) values (?, ?, ?, ?, ?)")
                .param(poll).param(place).param(open).param(sealed).param(board).update();
    }

    /** A key as it is kept. */
    record Kept(byte[] open, byte[] sealed, byte @Nullable [] board) {
    }

    Optional<Kept> signer(String poll, int place) {
        return jdbc.sql("select open, sealed, board from ballots.signer where poll = ? and place = ?")
                .params(poll, place).query((row, _) -> new Kept(row.getBytes("open"), row.getBytes("sealed"),
                        row.getBytes("board")))
                .optional();
    }

    private static Row row(ResultSet row) throws SQLException {
        String follows = row.getString("follows");
        return new Row(row.getString("id"), row.getString("street"),
                JSON.readValue(row.getString("setting"), Setting.class), row.getString("published"),
                row.getString("result"), row.getInt("present"), follows == null ? "" : follows);
    }

    private static Voter voter(ResultSet row) throws SQLException {
        String issued = row.getString("issued");
        return new Voter(row.getString("voter"), row.getString("name"), row.getString("deputy"),
                issued.isEmpty() ? null : Voter.Issued.valueOf(issued));
    }
}
