package org.huying.ballots.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.huying.ballots.Base;
import org.huying.ballots.Marks;
import org.huying.ballots.Poll;
import org.huying.ballots.Quorum;
import org.huying.ballots.Tally;
import org.huying.ballots.Threshold;
import org.huying.ballots.count.Fraction;
import org.huying.ballots.count.Rule;
import org.huying.ballots.count.Terms;
import org.huying.ballots.count.TieRule;
import org.huying.ballots.held.Checker;
import org.huying.ballots.urn.Receipt;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the checker says of files that were broken, by accident or on purpose: always a sentence, never a stack trace. */
class BrokenFilesTest {

    private static final List<String> ITEMS = List.of("m1", "m2", "m3");
    private static final List<Threshold> HALF = List.of(Threshold.moreThanHalf(Base.RETURNED));
    private static final List<Quorum> QUORUM = List.of(new Quorum(Base.RETURNED, Threshold.moreThanHalf(Base.DUE)));
    private static final String FINDING = "(?s).*(poll\\.json|ballots\\.jsonl|result\\.json|names\\.json):.*";
    private static final int TIMES = 300;

    @TempDir
    Path folder;
    private final Random random = new Random(27);
    private final PollExamples examples = new PollExamples();

    private void published(Poll kind, String... marks) {
        PublishedPoll poll = examples.poll(kind, 7);
        var ballots = new ArrayList<PublishedBallot>();
        for (int i = 0; i < 5; i++) {
            var own = new TreeMap<String, String>();
            for (int item = 0; item < marks.length; item++) {
                own.put(ITEMS.get(item), marks[item]);
            }
            ballots.add(examples.cast(poll, new Marks(own)));
        }
        boolean lot = kind instanceof Poll.Projects projects && projects.isByLot();
        examples.publish(new PublishedResult(poll, ballots, 5, 7, 6, lot ? PollExamples.SECRET : ""), folder);
        assertThat(Checker.check(folder).exit()).isZero();
    }

    private static List<Poll> kinds() {
        return List.of(new Poll.Motions(ITEMS, QUORUM, HALF), new Poll.Choice(ITEMS, 1, QUORUM, HALF, true),
                new Poll.Grades(ITEMS, List.of("good", "bad"), 1, "unknown", QUORUM, HALF, 5),
                new Poll.Points(ITEMS, 1, 6, 3, QUORUM), new Poll.Ranking(ITEMS, 1, List.of(2L, 1L), QUORUM),
                new Poll.Projects(ITEMS, List.of("20", "30.5", "20"), "50", 2, Rule.of("mes_cost_add1u"),
                        new Terms(Fraction.of(1), null, List.of(), TieRule.LOT), QUORUM));
    }

    private static final List<List<String>> MARKS = List.of(List.of("yes", "no"), List.of("yes"),
            List.of("good", "bad"), List.of("3", "2"), List.of("1", "2"), List.of("yes", "yes"));

    /** One byte is another, is gone or is new; or a line is gone or stands twice; or the end is missing. */
    private byte[] broken(byte[] whole) {
        int at = random.nextInt(whole.length);
        byte letter = random.nextInt(4) == 0 ? (byte) random.nextInt(256)
                : (byte) "0123456789abcdef\"{}[],:-. \n\\/><ex".charAt(random.nextInt(33));
        String text = new String(whole, StandardCharsets.ISO_8859_1);
        List<String> lines = new ArrayList<>(List.of(text.split("(?<=\n)")));
        int line = random.nextInt(lines.size());
        switch (random.nextInt(6)) {
            case 0 -> text = text.substring(0, at) + text.substring(at + 1);
            case 1 -> text = text.substring(0, at) + (char) (letter & 0xff) + text.substring(at);
            case 2 -> lines.remove(line);
            case 3 -> lines.add(line, lines.get(line));
            case 4 -> text = text.substring(0, at);
            default -> text = text.substring(0, at) + (char) (letter & 0xff) + text.substring(at + 1);
        }
        String joined = String.join("", lines);
        String after = joined.length() == whole.length ? text : joined;
        return after.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void isFoundWhateverByteOrLineItIs() throws IOException {
        int kind = 0;
        for (Poll poll : kinds()) {
            published(poll, MARKS.get(kind++).toArray(String[]::new));
            for (String name : List.of("poll.json", "ballots.jsonl", "result.json")) {
                Path file = folder.resolve(name);
                byte[] whole = Files.readAllBytes(file);
                for (int i = 0; i < TIMES / 6; i++) {
                    byte[] broken = broken(whole);
                    if (!Arrays.equals(whole, broken)) {
                        Files.write(file, broken);
                        told(name + " " + i, 1);
                    }
                }
                Files.write(file, whole);
            }
        }
    }

    /** As when whoever publishes has written something that nobody can count, and fitted the result to it. */
    @Test
    void isFoundInSettingsThatTheResultWasFittedTo() throws IOException {
        int kind = 0;
        for (Poll poll : kinds()) {
            published(poll, MARKS.get(kind++).toArray(String[]::new));
            byte[] whole = Files.readAllBytes(folder.resolve("poll.json"));
            String result = Files.readString(folder.resolve("result.json"));
            for (int i = 0; i < TIMES / 6; i++) {
                String broken = new String(broken(whole), StandardCharsets.UTF_8);
                if (!broken.equals(new String(whole, StandardCharsets.UTF_8))) {
                    Files.writeString(folder.resolve("poll.json"), broken);
                    Files.writeString(folder.resolve("result.json"), result.replaceFirst("\"poll\":\"[0-9a-f]{64}",
                            "\"poll\":\"" + Receipt.digest(broken)));
                    told(broken, 1);
                }
            }
        }
    }

    @Nested
    class WhatNamesMean {

        /** Five ballots for a name spelled in two ways. */
        private void told(PublishedPoll poll, boolean signed) throws IOException {
            List<PublishedBallot> ballots = java.util.stream.IntStream.range(0, 5)
                    .mapToObj(i -> examples.cast(poll, Marks.of(Map.of(i < 2 ? "周小明" : "周晓明", "yes")))).toList();
            examples.publish(new PublishedResult(poll, ballots, 5, 7, 6), folder);
            var same = new TreeMap<>(Map.of("周晓明", "周小明"));
            List<Marks> meant = ballots.stream().map(ballot -> PublishedNames.meant(ballot.marks(), same)).toList();
            String text = PublishedNames.signed(poll,
                    Receipt.digest(Files.readString(folder.resolve("result.json"))), same, List.of("甲", "乙"),
                    new Tally(poll.poll()).count(7, 7, 6, meant));
            Files.writeString(folder.resolve("names.json"),
                    signed ? PublishedNames.json(text, examples.signed(text)) : text);
        }

        @Test
        void isFoundWhateverByteItIs() throws IOException {
            told(examples.poll(kinds().get(1), 7), true);
            assertThat(Checker.check(folder).exit()).as(Checker.verdict(folder)).isZero();
            Path file = folder.resolve("names.json");
            byte[] whole = Files.readAllBytes(file);
            for (int i = 0; i < TIMES; i++) {
                byte[] broken = broken(whole);
                if (!Arrays.equals(whole, broken)) {
                    Files.write(file, broken);
                    BrokenFilesTest.this.told("names.json " + i, 1);
                }
            }
        }

        @Test
        void cannotBeTakenForAnOlderPollsThatNobodySigned() throws IOException {
            told(examples.poll(kinds().get(1), 7), false);

            finds("names.json: the signature of board key 2 does not hold");
        }

        @Test
        void cannotBeToldWhereAnOlderPollHasNoSignature() throws IOException {
            told(examples.olderPoll(kinds().get(1), 7), false);

            assertThat(Checker.check(folder).exit()).isEqualTo(2);
            assertThat(Checker.verdict(folder)).contains("CANNOT TELL", "names.json is not signed",
                    "names.json has the digest");
        }

        @Test
        void isToldToStandInTheLedgerWhereTheFileIsNotThere() throws IOException {
            told(examples.poll(kinds().get(1), 7), true);
            Files.delete(folder.resolve("names.json"));

            assertThat(Checker.verdict(folder)).contains("WHOLE", "Without names.json names count as they are written");
        }

        private void finds(String what) {
            assertThat(Checker.verdict(folder)).contains(what, "BROKEN");
        }
    }

    private void told(String what, int exit) {
        Checker.Verdict verdict = Checker.check(folder);
        assertThat(verdict.exit()).as(what + "\n" + verdict.said()).isEqualTo(exit);
        assertThat(verdict.said()).as(what).matches(FINDING).doesNotContain("Exception", "java.");
    }

    @Test
    void isToldByFileAndField() throws IOException {
        published(kinds().getFirst(), "yes", "no");
        for (Map.Entry<String, String> change : Map.of("\"due\":7", "\"due\":\"seven\"", "\"n\":\"", "\"n\":\"xyz",
                "> 1/2 due", "> half due", "\"names\":[\"m1\",", "\"names\":[").entrySet()) {
            finds("poll.json", change.getKey(), change.getValue());
        }
        finds("result.json", "\"root\":\"", "\"root\":\"5");
        finds("ballots.jsonl", "\"counter\":1", "\"counter\":-1");
    }

    @Test
    void isNoPartThatOnlyANewerCheckerKnows() throws IOException {
        published(kinds().getFirst(), "yes", "no");
        Path poll = folder.resolve("poll.json");
        String newer = Files.readString(poll).replaceFirst("}$", ",\"later\":\"x\"}");
        Files.writeString(poll, newer);

        assertThat(Checker.verdict(folder))
                .startsWith("poll.json has the field later, which this checker does not know");
        finds("ballots.jsonl", "{\"serial\"", "{\"name\":\"x\",\"serial\"");
    }

    private void finds(String name, String before, String after) throws IOException {
        String whole = Files.readString(folder.resolve(name));
        assertThat(whole).contains(before);
        Files.writeString(folder.resolve(name), whole.replace(before, after));
        String field = before.contains("> 1/2") ? "settings.quorum" : after.replaceAll("^\\{?\"|\".*", "");
        assertThat(Checker.verdict(folder)).contains(name + ":").containsPattern("field \\S*" + field);
        Files.writeString(folder.resolve(name), whole);
    }

    @Test
    void isToldOfAWholeFile() throws IOException {
        published(kinds().getFirst(), "yes", "no");
        for (String name : List.of("poll.json", "ballots.jsonl", "result.json")) {
            Path file = folder.resolve(name);
            byte[] whole = Files.readAllBytes(file);
            Files.write(file, new byte[0]);
            told("empty " + name, 1);
            Files.write(file, "[".repeat(100_000).getBytes(StandardCharsets.UTF_8));
            told("deep " + name, 1);
            Files.write(file, "\ufeff{}\r\n".getBytes(StandardCharsets.UTF_16));
            told("UTF-16 " + name, 1);
            try (var large = new RandomAccessFile(file.toFile(), "rw")) {
                large.setLength(3L << 30);
            }
            told("huge " + name, 1);
            Files.delete(file);
            told("missing " + name, 2);
            Files.createDirectory(file);
            told("folder " + name, 2);
            Files.delete(file);
            Files.write(file, whole);
        }
        assertThat(Checker.run("--lang", "en", folder.resolve("nowhere").toString()))
                .satisfies(verdict -> assertThat(verdict.said()).startsWith("There is no folder"))
                .satisfies(verdict -> assertThat(verdict.exit()).isEqualTo(2));
        assertThat(Checker.run("--lang", "en", "a\0b").exit()).isEqualTo(2);
    }

    @Test
    void isToldInChineseToo() throws IOException {
        published(kinds().getFirst(), "yes", "no");
        Files.writeString(folder.resolve("poll.json"),
                Files.readString(folder.resolve("poll.json")).replace("\"due\":7", "\"due\":-7"));

        assertThat(Checker.run("--lang", "zh", folder.toString()).said())
                .contains("poll.json: 字段 due 应为：不小于零的整数", "有问题");
    }
}
