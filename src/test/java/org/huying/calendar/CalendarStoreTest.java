package org.huying.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.huying.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class CalendarStoreTest {

    private static final LocalDate NEW_YEAR = LocalDate.parse("2027-01-01");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-20");
    private static final List<Day> NOTICE = List.of(new Day(NEW_YEAR, "元旦", true));

    private final HikariDataSource database = Examples.database();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void keepsTheShippedNoticesOnce() throws Exception {
        try (var processes = Executors.newVirtualThreadPerTaskExecutor()) {
            var started = IntStream.range(0, 4).mapToObj(_ -> processes.submit(() -> process(Duration.ZERO))).toList();
            for (Future<WorkingCalendar> process : started) {
                assertThat(process.get().version()).isEqualTo("2026-1");
            }
        }

        assertThat(count("notice")).isEqualTo(7);
        assertThat(count("notice_day")).isEqualTo(255);
    }

    @Test
    void loadsANoticeAsANewVersion() {
        var calendar = process(Duration.ofHours(1));
        var before = calendar.deadline(LocalDate.parse("2026-12-31"), Examples.limit(1, Unit.WORKING_DAYS));

        calendar.loadNotice(2027, NOTICE, "国办发明电〔2026〕1号");

        var after = calendar.deadline(LocalDate.parse("2026-12-31"), Examples.limit(1, Unit.WORKING_DAYS));
        assertThat(before).returns(NEW_YEAR, Deadline::due).returns(true, Deadline::provisional)
                .returns("2026-1", Deadline::calendarVersion);
        assertThat(after).returns(LocalDate.parse("2027-01-04"), Deadline::due).returns(false, Deadline::provisional)
                .returns("2027-1", Deadline::calendarVersion);
        assertThat(calendar.knownUntil()).isEqualTo("2027-12-31");
    }

    @Test
    void countsCorrectionsAsVersionsToo() {
        var calendar = process(Duration.ofHours(1));
        calendar.loadNotice(2027, NOTICE, "first");
        calendar.loadNotice(2027, List.of(new Day(NEW_YEAR.plusDays(3), "元旦", true)), "corrected");

        assertThat(calendar.version()).isEqualTo("2027-2");
        assertThat(calendar.kindOf(NEW_YEAR)).isEqualTo(DayKind.WORKING);
        assertThat(calendar.kindOf(NEW_YEAR.plusDays(3))).isEqualTo(DayKind.HOLIDAY);

        calendar.loadNotice(2026, List.of(new Day(LocalDate.parse("2026-10-01"), "国庆节", true)), "year before");

        assertThat(calendar.version()).isEqualTo("2027-3");
        assertThat(calendar.kindOf(LocalDate.parse("2026-10-02"))).isEqualTo(DayKind.WORKING);
        assertThat(calendar.knownUntil()).isEqualTo("2027-12-31");
    }

    @Test
    void leavesNoYearOut() {
        var calendar = process(Duration.ofHours(1));
        var days = List.of(new Day(LocalDate.parse("2028-01-01"), "元旦", true));

        assertThatIllegalArgumentException().isThrownBy(() -> calendar.loadNotice(2028, days, "too early"));
        assertThat(calendar.version()).isEqualTo("2026-1");
    }

    @Test
    void outlivesTheProcess() {
        var calendar = process(Duration.ofHours(1));
        calendar.loadNotice(2027, NOTICE, "paper");

        assertThat(process(Duration.ofHours(1)).version()).isEqualTo("2027-1");
    }

    @Test
    void tellsOtherProcessesWithinTheTimeSet() throws InterruptedException {
        var calendar = process(Duration.ofHours(1));
        var other = process(Duration.ofMillis(50));
        assertThat(other.isWorkingDay(NEW_YEAR)).isTrue();

        calendar.loadNotice(2027, NOTICE, "paper");
        calendar.setLimit(new Limit("RATE", "3301", 12, Unit.DAYS, "2026-2", "本地规定"), TODAY);
        Thread.sleep(60);

        assertThat(other.isWorkingDay(NEW_YEAR)).isFalse();
        assertThat(other.limit("RATE", "330105", TODAY).amount()).isEqualTo(12);
    }

    @Test
    void forgetsWhatWasRolledBack() {
        var calendar = process(Duration.ofHours(1));
        new TransactionTemplate(new JdbcTransactionManager(database)).executeWithoutResult(transaction -> {
            calendar.loadNotice(2027, NOTICE, "paper");
            transaction.setRollbackOnly();
        });

        assertThat(calendar.version()).isEqualTo("2026-1");
        assertThat(process(Duration.ZERO).version()).isEqualTo("2026-1");
    }

    @Test
    void keepsEveryVersionOfALimit() {
        var calendar = process(Duration.ofHours(1));
        calendar.setLimit(new Limit("ANSWER", "", 20, Unit.DAYS, "2026-2", "本地规定"), TODAY);

        assertThat(calendar.limit("ANSWER", "3301", TODAY))
                .isEqualTo(new Limit("ANSWER", "", 20, Unit.DAYS, "2026-2", "本地规定"));
        assertThat(calendar.limit("ANSWER", "3301", TODAY.minusDays(1)).version()).isEqualTo("2026-1");
        assertThat(calendar.limits("3301", TODAY)).hasSize(21);
    }

    @Test
    void refusesAVersionThatIsTaken() {
        var calendar = process(Duration.ofHours(1));
        var limit = new Limit("ANSWER", "3301", 20, Unit.DAYS, "2026-2", "本地规定");
        calendar.setLimit(limit, TODAY);

        assertThatExceptionOfType(Refused.SomeoneWasFaster.class).isThrownBy(() -> calendar.setLimit(limit, TODAY));
    }

    private int count(String table) {
        return JdbcClient.create(database).sql("select count(*) from calendar." + table).query(Integer.class).single();
    }

    /** A calendar as one process has it. */
    private WorkingCalendar process(Duration refresh) {
        var store = new CalendarStore(JdbcClient.create(database));
        return new WorkingCalendar(store, new Memory(store, new JdbcTransactionManager(database), refresh), true);
    }
}
