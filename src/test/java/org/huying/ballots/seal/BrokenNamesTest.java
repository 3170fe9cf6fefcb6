package org.huying.ballots.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.huying.ballots.Marks;
import org.huying.ballots.Poll;
import org.huying.ballots.Tally;
import org.huying.ballots.held.Checker;
import org.huying.ballots.urn.Receipt;
import org.junit.jupiter.api.Test;

/** names.json is signed like the result: what somebody changes in it, or leaves out, is found. */
class BrokenNamesTest extends PublishedFiles {

    private static final Poll ELECTION = new Poll.Choice(ITEMS, 1, QUORUM, HALF, true);

    /** Five ballots for a name spelled in two ways. */
    private void publish(PublishedPoll poll, boolean signed) throws IOException {
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
        publish(examples.poll(ELECTION, 7), true);
        assertThat(Checker.check(folder).exit()).as(Checker.verdict(folder)).isZero();
        Path file = folder.resolve("names.json");
        byte[] whole = Files.readAllBytes(file);
        for (int i = 0; i < 300; i++) {
            byte[] broken = broken(whole);
            if (!Arrays.equals(whole, broken)) {
                Files.write(file, broken);
                told("names.json " + i, 1);
            }
        }
    }

    @Test
    void cannotBeTakenForAnOlderPollsThatNobodySigned() throws IOException {
        publish(examples.poll(ELECTION, 7), false);

        finds("names.json: the signature of board key 2 does not hold");
    }

    @Test
    void cannotBeToldWhereAnOlderPollHasNoSignature() throws IOException {
        publish(examples.olderPoll(ELECTION, 7), false);

        assertThat(Checker.check(folder).exit()).isEqualTo(2);
        assertThat(Checker.verdict(folder)).contains("CANNOT TELL", "names.json is not signed",
                "names.json has the digest");
    }

    @Test
    void isToldToStandInTheLedgerWhereTheFileIsNotThere() throws IOException {
        publish(examples.poll(ELECTION, 7), true);
        Files.delete(folder.resolve("names.json"));

        assertThat(Checker.verdict(folder)).contains("WHOLE", "Without names.json names count as they are written");
    }

    private void finds(String what) {
        assertThat(Checker.verdict(folder)).contains(what, "BROKEN");
    }
}
