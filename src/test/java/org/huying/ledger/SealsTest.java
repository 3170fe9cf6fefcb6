package org.huying.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huying.ledger.Examples.DAY;
import static org.huying.ledger.Examples.at;
import static org.huying.ledger.Examples.filed;
import static org.huying.ledger.Examples.moved;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SealsTest {

    private final Examples examples = new Examples();

    @AfterEach
    void close() {
        examples.close();
    }

    @Test
    void chainTheDaysWithoutAGap() {
        examples.add("matter/1", at(DAY, "00:00"), filed());
        examples.add("matter/1", at(DAY, "23:59:59.999"), moved(1));
        examples.add("matter/1", at(DAY.plusDays(2), "00:00"), moved(2));

        var seals = examples.seals.sealDaysBefore(DAY.plusDays(3));

        assertThat(seals).map(Seal::day).containsExactly(DAY, DAY.plusDays(1), DAY.plusDays(2));
        assertThat(seals).map(Seal::count).containsExactly(2, 0, 1);
        assertThat(seals).map(Seal::prev).containsExactly(Digest.NOTHING, seals.get(0).hash(), seals.get(1).hash());
        assertThat(seals.get(1).root()).isEqualTo(new MerkleTree().root());
        assertThat(seals.get(0).root()).isEqualTo(root(examples.facts("matter/1").subList(0, 2)));
        assertThat(examples.publication.newest(9)).isEqualTo(seals.reversed());
    }

    @Test
    void leaveTheDayThatIsNotOver() {
        examples.add("matter/1", at(DAY, "09:00"), filed());

        assertThat(examples.seals.sealDaysBefore(DAY)).isEmpty();
        assertThat(examples.seals.sealDaysBefore(DAY.plusDays(1))).hasSize(1);
        assertThat(examples.seals.sealDaysBefore(DAY.plusDays(1))).isEmpty();
    }

    @Test
    void beginWithTheFirstFact() {
        assertThat(examples.seals.sealDaysBefore(DAY)).isEmpty();

        examples.add("matter/1", at(DAY.minusDays(400), "09:00"), filed());

        assertThat(examples.seals.sealDaysBefore(DAY)).hasSize(400);
    }

    @Test
    void areMadeOnceByManyProcesses() throws Exception {
        examples.add("matter/1", at(DAY, "09:00"), filed());
        try (var processes = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = IntStream.range(0, 6)
                    .mapToObj(_ -> processes.submit(() -> examples.seals.sealDaysBefore(DAY.plusDays(20)))).toList();
            var sealed = new ArrayList<LocalDate>();
            for (Future<List<Seal>> one : asked) {
                one.get().forEach(seal -> sealed.add(seal.day()));
            }

            assertThat(sealed).hasSize(20).doesNotHaveDuplicates();
        }
    }

    /** Days are sealed while facts are still being written into them. */
    @Test
    void holdEveryFactThatWasTakenAndNoneThatWasRefused() throws Exception {
        var taken = ConcurrentHashMap.<String>newKeySet();
        var refused = ConcurrentHashMap.<String>newKeySet();
        var written = new AtomicInteger();
        examples.add("matter/first", at(DAY, "00:00"), filed());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var writers = IntStream.range(0, 8).mapToObj(writer -> threads.submit(() -> {
                var random = new Random(writer);
                for (int i = 0; i < 60; i++) {
                    String subject = "matter/" + writer + "-" + i;
                    Instant at = Seal.startOf(DAY.plusDays(i / 10)).plusMillis(random.nextInt(86_400_000));
                    examples.transactions.executeWithoutResult(transaction -> {
                        try {
                            var step = examples.at(at).add(new History<Examples.Step>(subject, List.of()), "", "",
                                    filed());
                            pause(random.nextInt(4));
                            taken.add(step.hash());
                        } catch (IllegalArgumentException sealed) {
                            transaction.setRollbackOnly();
                            refused.add(subject);
                        }
                    });
                    written.incrementAndGet();
                }
            })).toList();
            var sealer = threads.submit(() -> {
                for (int day = 1; day <= 6; day++) {
                    while (written.get() < 70 * day) {
                        pause(1);
                    }
                    examples.seals.sealDaysBefore(DAY.plusDays(day));
                }
            });
            for (Future<?> writer : writers) {
                writer.get();
            }
            sealer.get();
        }
        taken.add(examples.facts("matter/first").getFirst().hash());

        var seals = examples.publication.newest(99);
        var published = new ByteArrayOutputStream();
        for (Seal seal : seals) {
            var facts = new FactStore(examples.jdbc).of(seal.day(), Integer.MAX_VALUE);
            assertThat(facts).hasSize(seal.count());
            assertThat(root(facts)).isEqualTo(seal.root());
            examples.publication.write(seal, published);
        }
        assertThat(seals).hasSize(6);
        assertThat(taken.size() + refused.size()).isEqualTo(481);
        assertThat(taken).hasSizeGreaterThan(100).hasSize(seals.stream().mapToInt(Seal::count).sum())
                .allMatch(published.toString(StandardCharsets.UTF_8)::contains);
        assertThat(refused).isNotEmpty().allMatch(subject -> examples.facts(subject).isEmpty());
    }

    @Test
    void areCheckedByOneLookInTheIndex() {
        examples.add("matter/1", at(DAY.minusDays(1000), "09:00"), filed());
        examples.seals.sealDaysBefore(DAY);
        examples.jdbc.sql("vacuum analyze ledger.seal").update();

        var plan = examples.jdbc.sql("explain select 1 from ledger.seal where day >= date '2026-11-20'")
                .query(String.class).list();

        assertThat(plan.getFirst()).contains("using seal_pkey");
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String root(List<Fact> facts) {
        var tree = new MerkleTree();
        facts.forEach(fact -> tree.add(HexFormat.of().parseHex(fact.hash())));
        return tree.root();
    }
}
