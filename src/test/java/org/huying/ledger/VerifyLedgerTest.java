package org.huying.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huying.ledger.Examples.DAY;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.huying.ledger.Checker.Verdict;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerifyLedgerTest {

    private static final Checker CHECKER = new Checker();
    private static final String FIRST_DAY = "days/" + DAY + ".jsonl";
    private static final String LAST_DAY = "days/" + DAY.plusDays(3) + ".jsonl";

    private static Examples examples;
    private static List<Seal> seals;

    @TempDir
    private Path ledger;

    @BeforeAll
    static void publish() {
        examples = new Examples().withFourDays();
        seals = examples.publication.newest(9).reversed();
    }

    @AfterAll
    static void close() {
        examples.close();
    }

    @BeforeEach
    void export() {
        examples.export(ledger);
    }

    @Nested
    class FindsWhole {

        @Test
        void whatWasPublished() {
            assertThat(verify()).isEqualTo(new Verdict(0,
                    "WHOLE: 3 days with 27 facts, 4 seals. Newest seal 2026-11-23 " + seals.getLast().hash() + "\n"));
        }

        @Test
        void whatWasPublishedAsAnArchive() throws IOException {
            Path zip = ledger.resolve("ledger.zip");
            try (var out = Files.newOutputStream(zip)) {
                examples.publication.writeArchive(out);
            }

            assertThat(CHECKER.verify(zip).exit()).isZero();
        }

        @Test
        void singleDaysBesideTheirSeals() {
            assertThat(CHECKER.verify(ledger.resolve(LAST_DAY)).said()).startsWith("WHOLE: 1 days with 9 facts");
            assertThat(CHECKER.verify(ledger.resolve(LAST_DAY), ledger.resolve(FIRST_DAY).toString()).exit()).isZero();
        }

        @Test
        void aLedgerWhoseWordsWereErased() {
            try (var own = new Examples()) {
                own.withFourDays();
                for (int i = 0; i < 6; i++) {
                    own.at(Seal.startOf(DAY)).erase("matter/" + i);
                }

                assertThat(own.jdbc.sql("select count(*) from ledger.words").query(Integer.class).single()).isZero();
                assertThat(CHECKER.verify(own.export(ledger.resolve("erased"))).exit()).isZero();
            }
        }

        @Test
        void aLedgerOfWhichSomeWordsWereErased() {
            try (var own = new Examples()) {
                own.withFourDays();
                int before = own.jdbc.sql("select count(*) from ledger.words").query(Integer.class).single();
                own.at(Seal.startOf(DAY)).erase("matter/0", java.util.List.of(1));

                assertThat(own.jdbc.sql("select count(*) from ledger.words").query(Integer.class).single())
                        .isBetween(1, before - 1);
                assertThat(CHECKER.verify(own.export(ledger.resolve("erased"))).exit()).isZero();
            }
        }

        @Test
        void aReceiptThatIsIn() {
            String receipt = examples.facts("matter/0").getFirst().hash();

            assertThat(verify("--receipt", receipt)).returns(0, Verdict::exit)
                    .matches(verdict -> verdict.said().contains("matter/0: receipt " + receipt + " is in the ledger"));
            assertThat(verify("--receipt", "0".repeat(64))).returns(1, Verdict::exit);
        }

        @Test
        void aSealThatIsKnown() {
            assertThat(verify("--seal", seals.get(1).hash(), "--seal", seals.getLast().hash()).exit()).isZero();
        }
    }

    @Nested
    class FindsBroken {

        /** Lines are written in one way only, so there is no byte that may change, white space included. */
        @Test
        void anyChangedByte() throws IOException {
            var random = new Random(20261122);
            List<Path> files = List.of(ledger.resolve("seals.json"), ledger.resolve(FIRST_DAY),
                    ledger.resolve("days/" + DAY.plusDays(2) + ".jsonl"), ledger.resolve(LAST_DAY));
            for (int i = 0; i < 1000; i++) {
                Path file = files.get(random.nextInt(files.size()));
                byte[] whole = Files.readAllBytes(file);
                int position = random.nextInt(whole.length);
                byte other = i % 2 == 0 ? (byte) (whole[position] ^ 1 << random.nextInt(8))
                        : " \n\r\t\"\\0a,:{}".getBytes(StandardCharsets.US_ASCII)[random.nextInt(12)];
                byte[] changed = changed(whole, position, other, i % 3);
                if (!Arrays.equals(whole, changed)) {
                    Files.write(file, changed);
                    assertThat(verify()).as("%s byte %d, %d", file, position, other).returns(1, Verdict::exit);
                    Files.write(file, whole);
                }
            }
            assertThat(verify().exit()).isZero();
        }

        private byte[] changed(byte[] whole, int position, byte other, int kind) {
            var changed = new ByteArrayOutputStream();
            changed.write(whole, 0, position);
            if (kind != 1) {
                changed.write(other);
            }
            int rest = kind == 2 ? position : position + 1;
            changed.write(whole, rest, whole.length - rest);
            return changed.toByteArray();
        }

        @Test
        void aChangedStepWhoseHashWasMadeToFit() throws IOException {
            var facts = facts();
            Fact old = facts.get(4);
            facts.set(4, Fact.after(old.prev(), old.subject(), old.seq(), old.region(), old.at(), old.actor(),
                    old.kind(), old.payload().replace("2", "3")));
            write(facts);

            assertThat(verify()).returns(1, Verdict::exit).matches(says("are not those that were sealed"));
        }

        @ParameterizedTest
        @ValueSource(ints = {0, 4, 8})
        void aFactThatIsMissing(int index) throws IOException {
            var facts = facts();
            facts.remove(index);
            write(facts);

            assertThat(verify()).returns(1, Verdict::exit)
                    .matches(says(FIRST_DAY + ": 2026-11-20 has 8 facts, its seal counts 9"));
        }

        @Test
        void aPairThatWasSwapped() throws IOException {
            var facts = facts();
            Collections.swap(facts, 2, 3);
            write(facts);

            assertThat(verify()).returns(1, Verdict::exit).matches(says(FIRST_DAY + ":4: " + facts.get(3).subject()
                    + ": out of order")).matches(says("are not those that were sealed"));
        }

        @Test
        void aBackDatedFactThatIsRightInItself() throws IOException {
            write(withBackDated(facts()));

            assertThat(verify()).returns(1, Verdict::exit)
                    .matches(says("2026-11-20 has 10 facts, its seal counts 9"))
                    .matches(says("are not those that were sealed"));
        }

        @Test
        void aFactOfAnotherDay() throws IOException {
            String stray = Files.readString(ledger.resolve(LAST_DAY)).lines().findFirst().orElseThrow();
            Files.writeString(ledger.resolve(FIRST_DAY), Files.readString(ledger.resolve(FIRST_DAY)) + stray + "\n");

            assertThat(verify()).returns(1, Verdict::exit)
                    .matches(says("does not lie in the day 2026-11-20"));
        }

        @Test
        void aDayThatIsMissing() throws IOException {
            Files.delete(ledger.resolve(FIRST_DAY));

            assertThat(verify()).returns(1, Verdict::exit)
                    .matches(says("the file of 2026-11-20 is missing, its seal counts 9 facts"));
        }

        @Test
        void aDayWithoutASeal() throws IOException {
            Files.copy(ledger.resolve(LAST_DAY), ledger.resolve("days/2026-11-24.jsonl"));

            assertThat(verify()).returns(1, Verdict::exit).matches(says("2026-11-24 has no seal"));
        }

        @Test
        void aSealThatIsMissing() throws IOException {
            writeSeals(List.of(seals.get(0), seals.get(2), seals.get(3)));

            assertThat(verify()).returns(1, Verdict::exit)
                    .matches(says("after 2026-11-20 should come 2026-11-21, not 2026-11-22"));
        }

        @Test
        void aLedgerRewrittenAsAWholeByASealSomebodyKnew() throws IOException {
            var forged = withBackDated(facts());
            write(forged);
            var tree = new MerkleTree();
            forged.forEach(fact -> tree.add(HexFormat.of().parseHex(fact.hash())));
            var rewritten = new ArrayList<>(List.of(Seal.after(Digest.NOTHING, DAY, tree)));
            for (Seal seal : seals.subList(1, 4)) {
                rewritten.add(Seal.after(rewritten.getLast().hash(), seal.day(),
                        new SealStore(examples.jdbc).tree(seal.day())));
            }
            writeSeals(rewritten);

            assertThat(verify().exit()).isZero();
            assertThat(verify("--seal", seals.getLast().hash())).returns(1, Verdict::exit)
                    .matches(says("is not in the chain"));
        }
    }

    @Nested
    class CannotTell {

        @Test
        void withoutSeals() throws IOException {
            Files.delete(ledger.resolve("seals.json"));

            assertThat(verify()).returns(2, Verdict::exit).matches(says("CANNOT TELL"));
        }

        @Test
        void whatItCannotRead() throws IOException {
            Path zip = Files.writeString(ledger.resolve("ledger.zip"), "this is no archive");

            assertThat(CHECKER.verify(zip).exit()).isEqualTo(2);
            assertThat(CHECKER.verify(ledger.resolve("nothing.jsonl")).exit()).isEqualTo(2);
            assertThat(CHECKER.verify(ledger.resolve("nothing")).exit()).isEqualTo(2);
        }

        @Test
        void whatItIsNotAsked() {
            assertThat(CHECKER.run().exit()).isEqualTo(2);
            assertThat(verify("--seal", "abc").exit()).isEqualTo(2);
            assertThat(verify("--quick")).returns(2, Verdict::exit).matches(says("Usage"));
        }
    }

    @Test
    void speaksChinese() {
        assertThat(CHECKER.run("--lang", "zh", ledger.toString()).said()).startsWith("完整：3 天、27 条事实");
    }

    @Test
    void saysEverythingInBothLanguages() throws IOException {
        String source = Files.readString(Checker.SOURCE);
        var said = Pattern.compile("(?:find|say)\\([^;]*?\"([^\"\n]*[a-z]{3}[^\"\n]*)\"").matcher(source).results()
                .map(found -> found.group(1)).toList();

        assertThat(said).hasSizeGreaterThan(30).allMatch(text -> source.contains(" ".repeat(12) + text + "\n"));
    }

    @Test
    void compilesUnderAnyEncoding() throws IOException {
        assertThat(Files.readString(Checker.SOURCE)).isASCII();
    }

    @Test
    void runsFromItsSourceAlone() throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(java, Checker.SOURCE.toAbsolutePath().toString(),
                "--lang", "zh", ledger.toString()).directory(ledger.toFile()).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(said).startsWith("完整：");
        assertThat(process.exitValue()).isZero();
    }

    private Verdict verify(String... options) {
        return CHECKER.verify(ledger, options);
    }

    private static Predicate<Verdict> says(String part) {
        return verdict -> verdict.said().contains(part);
    }

    /** The facts of the first day. */
    private static List<Fact> facts() {
        return new ArrayList<>(new FactStore(examples.jdbc).of(DAY, 100));
    }

    private static List<Fact> withBackDated(List<Fact> facts) {
        Fact model = facts.get(3);
        facts.add(4, Fact.after(Digest.NOTHING, "matter/back-dated", 1, model.region(), model.at().plusMillis(1),
                model.actor(), model.kind(), model.payload()));
        return facts;
    }

    private void write(List<Fact> facts) throws IOException {
        Files.writeString(ledger.resolve(FIRST_DAY), facts.stream()
                .map(fact -> new String(FactJson.line(fact), StandardCharsets.UTF_8)).collect(Collectors.joining()));
    }

    private void writeSeals(List<Seal> chain) throws IOException {
        Files.writeString(ledger.resolve("seals.json"),
                chain.stream().map(FactJson::line).collect(Collectors.joining(",\n", "[\n", "\n]\n")));
    }
}
