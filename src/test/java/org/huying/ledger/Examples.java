package org.huying.ledger;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.flywaydb.core.Flyway;
import org.huying.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A ledger of its own for whoever asks, and the steps our tests put into it; whoever asks closes it. */
final class Examples implements AutoCloseable {

    static final LocalDate DAY = LocalDate.parse("2026-11-20");
    static final String REGION = "330105003000";
    static final String OFFICER = "STATION_OFFICER/S1/0b9f0c53-9b5c-4f0e-8a49-0d1c6a1c33aa";

    /** What happens to a case in these tests. */
    sealed interface Step {

        record Filed(Words text, List<Words> names, int urgency) implements Step {
        }

        record Moved(String to, LocalDate by) implements Step {
        }
    }

    final HikariDataSource database = (HikariDataSource) TestDatabase.dataSource(TestDatabase.fresh());
    final JdbcClient jdbc = JdbcClient.create(database);
    final TransactionTemplate transactions = new TransactionTemplate(new JdbcTransactionManager(database));
    final Seals seals = new Seals(new SealStore(jdbc), new JdbcTransactionManager(database));
    final Publication publication = new Publication(new FactStore(jdbc), new SealStore(jdbc));

    Examples() {
        database.setMaximumPoolSize(12);
        Flyway.configure().dataSource(database).locations("classpath:db/migration/ledger").load().migrate();
    }

    /** The ledger as it is at that moment. */
    Ledger at(Instant now) {
        return new Ledger(new FactStore(jdbc), Clock.fixed(now, ZoneOffset.UTC));
    }

    Recorded<Step> add(String subject, Instant at, Step step) {
        return transactions.execute(_ -> {
            var ledger = at(at);
            return ledger.add(ledger.history(subject, Step.class), REGION, OFFICER, at, step);
        });
    }

    List<Fact> facts(String subject) {
        return new FactStore(jdbc).facts(subject);
    }

    static Step.Filed filed() {
        return new Step.Filed(Words.of("路灯坏了，\"晚上\" 看不见 🔦"), List.of(Words.of("王小明"), Words.of("李四")), 2);
    }

    static Step.Moved moved(int number) {
        return new Step.Moved("科室\\" + number + "\t\u0001\u2028/𠀀", DAY);
    }

    /** A moment of that day in Shanghai. */
    static Instant at(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time)).atZone(Seal.ZONE).toInstant();
    }

    /** Four sealed days of a few cases; the second has none. */
    Examples withFourDays() {
        var random = new Random(42);
        for (int day : new int[]{0, 2, 3}) {
            for (int i = 0; i < 9; i++) {
                String subject = "matter/" + random.nextInt(6);
                Instant at = Seal.startOf(DAY.plusDays(day)).plusMillis(1000L * i + random.nextInt(3) * 500);
                add(subject, at, facts(subject).isEmpty() ? filed() : moved(i));
            }
        }
        seals.sealDaysBefore(DAY.plusDays(4));
        return this;
    }

    /** What is published, as a folder. */
    Path export(Path folder) {
        try {
            Files.createDirectories(folder.resolve("days"));
            Files.writeString(folder.resolve("seals.json"), publication.seals());
            for (Seal seal : publication.newest(1000)) {
                if (seal.count() > 0) {
                    try (var out = Files.newOutputStream(folder.resolve("days/" + seal.day() + ".jsonl"))) {
                        publication.write(seal, out);
                    }
                }
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
