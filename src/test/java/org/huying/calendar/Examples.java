package org.huying.calendar;

import com.zaxxer.hikari.HikariDataSource;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.huying.TestDatabase;

/** The calendars, limits and days our tests talk about. */
final class Examples {

    static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    static final LocalDate LAST = LocalDate.of(2026, 12, 31);

    private Examples() {
    }

    static Almanac shipped() {
        return new Almanac("2026-1", ShippedNotices.all());
    }

    static Limit limit(int amount, Unit unit) {
        return new Limit("ANSWER", "", amount, unit, "2026-1", "");
    }

    static Deadline deadline(String start, int amount, Unit unit) {
        return new Reckoning(shipped(), true).deadline(LocalDate.parse(start), limit(amount, unit));
    }

    static Stream<LocalDate> everyDay() {
        return FIRST.datesUntil(LAST.plusDays(1));
    }

    /** A database with the calendar's tables and nothing in them but the default limits; whoever asks closes it. */
    static HikariDataSource database() {
        var database = (HikariDataSource) TestDatabase.dataSource(TestDatabase.fresh());
        database.setMaximumPoolSize(4);
        Flyway.configure().dataSource(database).locations("classpath:db/migration/calendar").load().migrate();
        return database;
    }
}
