package org.huying.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.huying.ledger.Examples.DAY;
import static org.huying.ledger.Examples.OFFICER;
import static org.huying.ledger.Examples.REGION;
import static org.huying.ledger.Examples.at;
import static org.huying.ledger.Examples.filed;
import static org.huying.ledger.Examples.moved;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.huying.Refused;
import org.huying.ledger.Examples.Step;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionDefinition;

class LedgerTest {

    private static final Instant NINE = at(DAY, "09:00");

    private final Examples examples = new Examples();
    private final Ledger ledger = examples.at(NINE);

    @AfterEach
    void close() {
        examples.close();
    }

    @Test
    void givesAHistoryBackAsItWasAdded() {
        var filed = filed();
        var first = examples.add("matter/1", NINE, filed);
        var second = examples.add("matter/1", NINE.plusMillis(7), moved(1));

        assertThat(ledger.history("matter/1", Step.class).steps()).containsExactly(first, second);
        assertThat(first).returns(1, Recorded::seq).returns(filed, Recorded::step).returns("S1", Recorded::unit);
        assertThat(examples.facts("matter/1")).allMatch(Fact::isWhole).map(Fact::prev)
                .containsExactly(Digest.NOTHING, first.hash());
    }

    @Test
    void keepsWordsOutOfTheChain() {
        examples.add("matter/1", NINE, filed());

        assertThat(examples.facts("matter/1").getFirst().payload()).doesNotContain("路灯", "王小明");
    }

    @Test
    void forgetsErasedWordsAndStaysWhole() {
        examples.add("matter/1", NINE, filed());
        examples.add("matter/2", NINE, filed());
        var before = examples.facts("matter/1");

        ledger.erase("matter/1");

        var erased = (Step.Filed) ledger.history("matter/1", Step.class).steps().getFirst().step();
        var kept = (Step.Filed) ledger.history("matter/2", Step.class).steps().getFirst().step();
        assertThat(erased.text().isErased()).isTrue();
        assertThat(erased.names()).hasSize(2).allMatch(Words::isErased);
        assertThat(kept.names()).map(Words::toString).containsExactly("王小明", "李四");
        assertThat(examples.facts("matter/1")).isEqualTo(before).allMatch(Fact::isWhole);
        assertThat(examples.jdbc.sql("select count(*) from ledger.words where subject = 'matter/1'")
                .query(Integer.class).single()).isZero();
    }

    @Test
    void refusesWordsThatAreNotTheOnesInTheChain() {
        examples.add("matter/1", NINE, filed());
        examples.jdbc.sql("update ledger.words set text = '路灯很亮' where text like '路灯%'").update();

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> ledger.history("matter/1", Step.class)).withMessageContaining("matter/1");
    }

    /** A step as it was before it learned of names. */
    private sealed interface Before {
        record Filed(Words text, int urgency) implements Before {
        }
    }

    @Test
    void readsAFactFromBeforeItsStepLearnedOfAList() {
        Before before = new Before.Filed(Words.of("路灯坏了"), 1);
        examples.transactions.executeWithoutResult(
                _ -> ledger.add(new History<>("matter/1", List.of()), REGION, OFFICER, before));

        var read = (Step.Filed) ledger.history("matter/1", Step.class).steps().getFirst().step();
        assertThat(read.names()).isEmpty();
        assertThat(read.text()).hasToString("路灯坏了");
    }

    @Test
    void takesWhateverPeopleType() {
        var odd = List.of(Words.of("before\0after"), Words.of("half \ud83d"), Words.of(""), Words.of("  \r\n "));
        var filed = new Step.Filed(Words.of("𠀀"), odd, 1);

        examples.add("matter/1", NINE, filed);

        assertThat(ledger.history("matter/1", Step.class).steps().getFirst().step()).isEqualTo(filed);
    }

    @Test
    void letsExactlyOneOfTwoWritersTakeAStep() throws Exception {
        for (int round = 0; round < 20; round++) {
            String subject = "matter/" + round;
            examples.add(subject, NINE, filed());
            var seen = ledger.history(subject, Step.class);
            try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
                var won = IntStream.range(0, 2).mapToObj(i -> writers.submit(() -> {
                    try {
                        examples.transactions.executeWithoutResult(
                                _ -> ledger.add(seen, REGION, OFFICER, (Step) moved(i)));
                        return 1;
                    } catch (Refused.SomeoneWasFaster e) {
                        return 0;
                    }
                })).toList();

                assertThat(won.get(0).get() + won.get(1).get()).isEqualTo(1);
            }
            assertThat(examples.facts(subject)).hasSize(2);
        }
    }

    @Nested
    class Time {

        @Test
        void doesNotGoBackWithinAHistory() {
            var first = examples.add("matter/1", NINE, filed());
            var seen = ledger.history("matter/1", Step.class);

            assertThatIllegalArgumentException().isThrownBy(
                    () -> ledger.add(seen, REGION, OFFICER, NINE.minusMillis(1), (Step) moved(1)));
            var second = examples.at(NINE.minusSeconds(2)).add(seen, REGION, OFFICER, (Step) moved(1));

            assertThat(second.at()).isEqualTo(first.at());
        }

        @Test
        void doesNotLieInASealedDay() {
            examples.add("matter/1", NINE, filed());
            examples.seals.sealDaysBefore(DAY.plusDays(1));
            var none = new History<Step>("matter/2", List.of());

            for (String sealed : List.of("2026-11-19T12:00:00Z", "2026-11-20T15:59:59.999Z")) {
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> ledger.add(none, REGION, OFFICER, Instant.parse(sealed), filed()))
                        .withMessageContaining("is sealed").withMessageContaining("matter/2");
            }
            var next = ledger.add(none, REGION, OFFICER, Instant.parse("2026-11-20T16:00:00Z"), filed());

            assertThat(next.seq()).isEqualTo(1);
        }
    }

    @Nested
    class TheDatabase {

        @Test
        void refusesToChangeFactsAndSeals() {
            examples.add("matter/1", NINE, filed());
            examples.seals.sealDaysBefore(DAY.plusDays(1));

            for (String table : List.of("fact", "seal")) {
                String hash = "update ledger." + table + " set hash = prev where hash <> prev";
                refuses(hash, "are only added");
                refuses("delete from ledger." + table, "are only added");
                refuses("truncate ledger." + table, "are only added");
            }
        }

        @Test
        void refusesAFactThatDoesNotFollow() {
            examples.add("matter/1", NINE, filed());
            String copy = """
                    insert into ledger.fact (subject, seq, region, at, actor, kind, payload, prev, hash)
                    select subject, %s, region, %s, actor, kind, payload, %s, prev from ledger.fact""";

            refuses(copy.formatted("3", "at", "hash"), "does not follow");
            refuses(copy.formatted("2", "at", "prev"), "does not follow");
            refuses(copy.formatted("2", "at - interval '1 second'", "hash"), "does not follow");
            assertThat(examples.jdbc.sql(copy.formatted("2", "at", "hash")).update()).isEqualTo(1);
        }

        @Test
        void refusesASnapshotThatCouldOverlookASeal() {
            examples.transactions.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);

            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() -> examples.add("matter/1", NINE, filed()))
                    .withMessageContaining("read committed");
        }

        private void refuses(String change, String why) {
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() -> examples.jdbc.sql(change).update()).withMessageContaining(why);
        }
    }
}
