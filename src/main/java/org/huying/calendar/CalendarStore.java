package org.huying.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huying.Refused;
import org.huying.calendar.Settings.Setting;
import org.huying.calendar.Snapshot.Revision;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Notices and limits in the database. Writers come one after the other, so a greater number is a later commit. */
@Repository
class CalendarStore {

    private final JdbcClient jdbc;

    CalendarStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Revision revision() {
        return jdbc.sql("""
                select coalesce((select max(seq) from calendar.notice), 0) as notices,
                       coalesce((select max(seq) from calendar.time_limit), 0) as limits
                """).query(Revision.class).single();
    }

    /** Reads the revision first: whatever arrives meanwhile makes the next look find a newer one. */
    Snapshot snapshot() {
        return new Snapshot(revision(), almanac(), new Settings(settings()));
    }

    void add(Notice notice) {
        jdbc.sql("lock table calendar.notice in exclusive mode").update();
        long seq = jdbc.sql("""
                insert into calendar.notice (version, year, paper)
                select until.year || '-' || (select count(*) + 1
                                               from calendar.notice
                                              where version like until.year || '-%'),
                       :year, :paper
                  from (select greatest(:year, max(year)) as year from calendar.notice) until
                returning seq
                """).param("year", notice.year()).param("paper", notice.paper()).query(Long.class).single();
        for (var day : notice.days()) {
            jdbc.sql("insert into calendar.notice_day (notice, date, name, off) values (?, ?, ?, ?)")
                    .params(seq, day.date(), day.name(), day.off()).update();
        }
    }

    /** Several processes may start at once: who waited for the lock finds the years there. */
    void addYearsNotYetKnown(List<Notice> notices) {
        if (years().containsAll(notices.stream().map(Notice::year).toList())) {
            return;
        }
        jdbc.sql("lock table calendar.notice in exclusive mode").update();
        var known = years();
        notices.stream().filter(notice -> !known.contains(notice.year())).forEach(this::add);
    }

    void add(Setting setting) {
        var limit = setting.limit();
        jdbc.sql("lock table calendar.time_limit in exclusive mode").update();
        int added = jdbc.sql("""
                insert into calendar.time_limit (kind, region, amount, unit, version, basis, valid_from)
                values (?, ?, ?, ?, ?, ?, ?)
                    on conflict do nothing
                """).params(limit.kind(), limit.region(), limit.amount(), limit.unit().name(), limit.version(),
                limit.basis(), setting.validFrom()).update();
        if (added == 0) {
            throw new Refused.SomeoneWasFaster(limit.kind(), limit.version());
        }
    }

    private List<Integer> years() {
        return jdbc.sql("select distinct year from calendar.notice").query(Integer.class).list();
    }

    private Almanac almanac() {
        var rows = jdbc.sql("select seq, version, year, paper from calendar.notice order by seq")
                .query(NoticeRow.class).list();
        var days = days();
        return new Almanac(rows.getLast().version(),
                rows.stream().map(row -> row.with(days.getOrDefault(row.seq(), List.of()))).toList());
    }

    private Map<Long, List<Day>> days() {
        return jdbc.sql("select notice, date, name, off from calendar.notice_day").query(DayRow.class).stream()
                .collect(Collectors.groupingBy(DayRow::notice, Collectors.mapping(DayRow::day, Collectors.toList())));
    }

    private List<Setting> settings() {
        return jdbc.sql("""
                select kind, region, amount, unit, version, basis, valid_from
                  from calendar.time_limit
                 order by seq
                """).query((row, _) -> new Setting(
                new Limit(row.getString("kind"), row.getString("region"), row.getInt("amount"),
                        Unit.valueOf(row.getString("unit")), row.getString("version"), row.getString("basis")),
                row.getObject("valid_from", LocalDate.class))).list();
    }

    private record NoticeRow(long seq, String version, int year, String paper) {

        Notice with(List<Day> days) {
            return new Notice(year, days, paper);
        }
    }

    private record DayRow(long notice, LocalDate date, String name, boolean off) {

        Day day() {
            return new Day(date, name, off);
        }
    }
}
