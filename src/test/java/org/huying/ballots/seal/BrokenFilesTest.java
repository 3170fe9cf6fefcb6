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
import java.util.TreeMap;
import org.huying.ballots.Marks;
import org.huying.ballots.Poll;
import org.huying.ballots.count.Fraction;
import org.huying.ballots.count.Rule;
import org.huying.ballots.count.Terms;
import org.huying.ballots.count.TieRule;
import org.huying.ballots.held.Checker;
import org.huying.ballots.urn.Receipt;
import org.junit.jupiter.api.Test;

/** What the checker says of files that were broken, by accident or on purpose: always a sentence, never a stack trace. */
class BrokenFilesTest extends PublishedFiles {

    private static final List<String> ITEMS = List.of("m1", "m2", "m3");
    private static final int TIMES = 300;

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
        examples.publish(new PublishedResult(poll, ballots, 5, 7, 6, new Draw.Sealed(lot ? PollExamples.SECRET : "")),
                folder);
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
