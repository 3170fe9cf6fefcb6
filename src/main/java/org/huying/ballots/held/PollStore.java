package org.huying.ballots.held;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huying.ballots.Base;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of polls and ready sets. */
@Repository
class PollStore {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int PAGE = 100;
    private static final int SESSIONS = 4;

    private final JdbcClient jdbc;

    PollStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A poll as its row tells it; how far it has come the ledger tells. */
    record Row(String id, String street, Setting setting, String published, String result, int present,
            String follows, String lot) {
    }

    /** A new poll with the next number of its street and year; the same form sent twice is one poll. */
    String add(String street, int year, Setting setting, @Nullable String follows) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext(?))").param("ballots/" + street)
                .query((row, _) -> street).single();
        return same(street, year, setting, follows).orElseGet(() -> insert(street, year, setting, follows));
    }

    private Optional<String> same(String street, int year, Setting setting, @Nullable String follows) {
        return jdbc.sql("""
                select id
                  from ballots.poll
                 where street = ? and year = ? and stage = 'Draft' and setting = ?
                   and follows is not distinct from ?
                   and not exists (select from ballots.voter where voter.poll = poll.id)""")
                .params(street, year, JSON.writeValueAsString(setting)).param(follows).query(String.class).list()
                .stream().findFirst();
    }

    private String insert(String street, int year, Setting setting, @Nullable String follows) {
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

    void freeze(String id, String published, String lot) {
        jdbc.sql("update ballots.poll set published = ?, lot = ?, stage = 'Open' where id = ? and stage = 'Draft'")
                .params(published, lot, id).update();
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

    /** The newest announced rating sessions of a street, the newest first. */
    List<String> announcedSessions(String street) {
        return jdbc.sql("""
                select id
                  from ballots.poll
                 where street = ? and stage in ('Announced', 'Final') and setting like ?
                 order by year desc, number desc
                 limit %d""".formatted(SESSIONS))
                .params(street, "%\"preset\":\"" + Preset.RATING_SESSION.name() + "\"%").query(String.class).list();
    }

    /** Polls of that kind that are being set up. */
    List<String> drafts(Preset preset) {
        return jdbc.sql("select id from ballots.poll where stage = 'Draft' and setting like ? order by id limit %d"
                .formatted(PAGE)).param("%\"preset\":\"" + preset.name() + "\"%").query(String.class).list();
    }

    List<Listed> following(String id) {
        return jdbc.sql("select id, street, title, stage from ballots.poll where follows = ? order by number").param(id)
                .query((row, _) -> new Listed(row.getString("id"), row.getString("street"), row.getString("title"),
                        row.getString("stage")))
                .list();
    }

    /** A new version of a ready set; of one day the last counts. */
    void putReady(Preset preset, LocalDate version, Setting setting, String basis) {
        jdbc.sql("delete from ballots.ready where preset = ? and version = ?").params(preset.name(), version).update();
        jdbc.sql("""
                insert into ballots.ready (preset, version, level, most_named, pass, pass_base, quorum, quorum_of, floor,
                                           objection_days, basis, keeper, tie, proxies)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(preset.name(), version, setting.level().name(), setting.mostNamed(), setting.pass(),
                        setting.passBase().name(), setting.quorum(), setting.quorumOf().name(), setting.floor(),
                        setting.objectionDays(), basis, setting.options().keeper().name(), setting.options().tie(),
                        setting.options().proxies())
                .update();
    }

    Ready.Set ready(Preset preset) {
        return jdbc.sql("select * from ballots.ready where preset = ? order by version desc limit 1")
                .param(preset.name())
                .query((row, _) -> new Ready.Set(new Setting(preset, Level.valueOf(row.getString("level")), "", "",
                        List.of(), 1, row.getInt("most_named"), "", "greedy_votes", "1", row.getString("pass"),
                        Base.valueOf(row.getString("pass_base")), row.getString("quorum"),
                        Base.valueOf(row.getString("quorum_of")), row.getInt("floor"), row.getInt("objection_days"),
                        Setting.Options.USUAL.keptBy(Keeper.valueOf(row.getString("keeper")))
                                .tied(row.getString("tie")).voting(row.getInt("proxies"))),
                        row.getString("basis"), row.getObject("version", LocalDate.class)))
                .single();
    }

    private static Row row(ResultSet row) throws SQLException {
        String follows = row.getString("follows");
        return new Row(row.getString("id"), row.getString("street"),
                JSON.readValue(row.getString("setting"), Setting.class), row.getString("published"),
                row.getString("result"), row.getInt("present"), follows == null ? "" : follows,
                row.getString("lot"));
    }
}
