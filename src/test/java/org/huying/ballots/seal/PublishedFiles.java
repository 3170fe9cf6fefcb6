package org.huying.ballots.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import org.huying.ballots.Base;
import org.huying.ballots.Marks;
import org.huying.ballots.Quorum;
import org.huying.ballots.Threshold;
import org.huying.ballots.held.Checker;
import org.junit.jupiter.api.io.TempDir;

/** A folder of published files, somebody who checks it, and voters who mark at random. */
abstract class PublishedFiles {

    static final List<String> ITEMS = List.of("m1", "m2", "m3", "m4");
    static final List<Threshold> HALF = List.of(Threshold.moreThanHalf(Base.RETURNED));
    static final List<Quorum> QUORUM = List
            .of(new Quorum(Base.RETURNED, Threshold.moreThanHalf(Base.DUE)));

    private static final String FINDING = "(?s).*(poll\\.json|ballots\\.jsonl|result\\.json|names\\.json):.*";

    @TempDir
    Path folder;
    final PollExamples examples = new PollExamples();
    final Random random = new Random(4);

    Checker.Verdict verify(String... more) {
        return Checker.check(folder, more);
    }

    List<PublishedBallot> cast(PublishedPoll poll, int count, Function<String, String> mark) {
        var ballots = new ArrayList<PublishedBallot>();
        for (int i = 0; i < count; i++) {
            var marks = new TreeMap<String, String>();
            for (String item : poll.poll().items()) {
                String own = mark.apply(item);
                if (!own.isEmpty()) {
                    marks.put(item, own);
                }
            }
            ballots.add(examples.cast(poll, new Marks(marks)));
        }
        return ballots;
    }

    String read(String name) {
        try {
            return Files.readString(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(String name, String text) {
        try {
            Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String any(String... marks) {
        return marks[random.nextInt(marks.length)];
    }

    /** One byte is another, is gone or is new; or a line is gone or stands twice; or the end is missing. */
    byte[] broken(byte[] whole) {
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

    /** The checker ends like that and says in which file something is wrong, in words. */
    void told(String what, int exit) {
        Checker.Verdict verdict = Checker.check(folder);
        assertThat(verdict.exit()).as(what + "\n" + verdict.said()).isEqualTo(exit);
        assertThat(verdict.said()).as(what).matches(FINDING).doesNotContain("Exception", "java.");
    }
}
