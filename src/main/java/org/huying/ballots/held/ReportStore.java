package org.huying.ballots.held;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of deputies' reports. */
@Repository
class ReportStore {

    private final JdbcClient jdbc;

    ReportStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<String, Reports.Report> reports(String poll) {
        var reports = new TreeMap<String, Reports.Report>();
        jdbc.sql("select matter, name, words from ballots.report where poll = ?").param(poll).query(row -> {
            reports.put(row.getString("matter"), new Reports.Report(row.getString("name"), row.getString("words")));
        });
        return reports;
    }

    void put(String poll, String matter, String name, String words) {
        jdbc.sql("delete from ballots.report where poll = ? and matter = ?").params(poll, matter).update();
        if (!words.isEmpty()) {
            jdbc.sql("insert into ballots.report (poll, matter, name, words) values (?, ?, ?, ?)")
                    .params(poll, matter, name, words).update();
        }
    }
}
