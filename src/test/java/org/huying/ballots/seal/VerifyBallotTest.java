package org.huying.ballots.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.huying.ballots.Marks;
import org.huying.ballots.Poll;
import org.huying.ballots.count.Rule;
import org.huying.ballots.count.Terms;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What the checker finds, and what it tells. */
class VerifyBallotTest extends PublishedFiles {

    @Nested
    class Finds {

        private PublishedPoll poll;
        private List<PublishedBallot> ballots;

        @BeforeEach
        void publish() {
            poll = examples.poll(new Poll.Motions(ITEMS, QUORUM, HALF), 9);
            ballots = cast(poll, 6, _ -> any("yes", "no"));
            examples.publish(new PublishedResult(poll, ballots, 7, 8, 8), folder);
            assertThat(verify().exit()).isZero();
        }

        private void change(String file, Function<String, String> change) {
            String before = read(file);
            String after = change.apply(before);
            assertThat(after).isNotEqualTo(before);
            write(file, after);
        }

        private void finds(String what, String... more) {
            assertThat(verify(more)).satisfies(verdict -> {
                assertThat(verdict.exit()).isEqualTo(1);
                assertThat(verdict.said()).contains(what);
            });
        }

        /** The keepers of the board keys sign whatever is given to them. */
        private void publishAnew(List<PublishedBallot> changed, long tokens) {
            examples.publish(new PublishedResult(poll, changed, tokens, 8, 8), folder);
        }

        @Test
        void oneChangedByteWhereverItIs() throws IOException {
            for (String file : List.of("poll.json", "ballots.jsonl", "result.json")) {
                String whole = Files.readString(folder.resolve(file));
                change(file, text -> text + " ");
                assertThat(verify().exit()).isEqualTo(1);
                change(file, _ -> whole);
                for (int i = 0; i < 25; i++) {
                    int at = random.nextInt(whole.length());
                    change(file, text -> text.substring(0, at) + (text.charAt(at) == 'x' ? 'y' : 'x')
                            + text.substring(at + 1));
                    assertThat(verify().exit()).as(file + " " + at).isNotZero();
                    change(file, _ -> whole);
                }
            }
        }

        @Test
        void aBallotThatWasLeftOut() {
            String gone = ballots.getFirst().serial();
            change("ballots.jsonl", text -> text.replaceFirst("(?m)^.*" + gone + ".*\n", ""));
            finds("the root does not fit");

            publishAnew(ballots.subList(1, 6), 7);
            assertThat(verify().exit()).as("all who sign together").isZero();
            finds("no ballot with the serial", "--serial", gone);
        }

        @Test
        void aBallotThatWasAddedWithoutTokens() {
            var more = new ArrayList<>(ballots);
            more.add(examples.cast(poll, Marks.of(Map.of("m1", "yes")), new BallotKey(),
                    ballots.getFirst().tokens()));
            publishAnew(more, 7);

            finds("the token of key 1 does not hold");
        }

        @Test
        void moreBallotsThanTokensAndMoreTokensThanPeople() {
            publishAnew(ballots, 5);
            finds("more ballots (6) than tokens (5)");
            publishAnew(ballots, 10);
            finds("more tokens (10) than people on the roll (9)");
        }

        @Test
        void aBallotThatItsVoterDidNotSign() {
            PublishedBallot one = ballots.getFirst();
            var changed = new ArrayList<>(ballots);
            changed.set(0, new PublishedBallot(one.serial(), 1, Marks.of(Map.of("m1", "abstain")), one.tokens(),
                    one.signature()));
            publishAnew(changed, 7);

            finds("not as its voter signed it");
        }

        @Test
        void aSerialTwiceAndAnotherOrder() {
            var twice = new ArrayList<>(ballots);
            twice.add(ballots.getFirst());
            publishAnew(twice, 7);
            finds("stands twice");

            publishAnew(ballots, 7);
            change("ballots.jsonl", text -> {
                var lines = new ArrayList<>(text.lines().toList());
                return String.join("\n", lines.reversed()) + "\n";
            });
            finds("out of order");
        }

        @Test
        void aBallotOfAnotherPoll() {
            PublishedPoll other = examples.poll(new Poll.Motions(List.of("m1"), QUORUM, HALF), 9);
            var mixed = new ArrayList<>(ballots);
            mixed.set(0, examples.cast(other, Marks.of(Map.of("m1", "yes"))));
            publishAnew(mixed, 7);

            finds("the token of key 2 does not hold");
        }

        @Test
        void aRuleOrAResultThatWasChangedAfterwards() {
            change("result.json", text -> text.replaceFirst("passed|failed", "adopted"));
            finds("published: yes");
            publishAnew(ballots, 7);
            change("poll.json", text -> text.replace("> 1/2", "> 1/3"));
            finds("the poll was changed");
        }

        @Test
        void aRootThatIsNotTheOneInTheMinutes() {
            finds("the root you know", "--root", "0".repeat(64));
        }
    }

    @Nested
    class Tells {

        @Test
        void voterTheirOwnBallot() {
            PublishedPoll poll = examples.poll(new Poll.Motions(List.of("m1"), List.of(), HALF), 9);
            List<PublishedBallot> ballots = cast(poll, 4, _ -> "no");
            examples.publish(new PublishedResult(poll, ballots, 7, 8, 8), folder);

            assertThat(verify("--serial", ballots.get(2).serial()).said()).contains("{\"m1\":\"no\"}");
        }

        @Test
        void thatAFileIsMissing() {
            assertThat(verify().exit()).isEqualTo(2);
            assertThat(verify().said()).contains("ballots.jsonl: the file is missing");
        }

        @Test
        void thatItCannotCountEveryRule() {
            PublishedPoll poll = examples.poll(new Poll.Projects(List.of("a"), List.of("1"), "1", 1,
                    Rule.of("phragmen"), Terms.USUAL, List.of()), 9);
            examples.publish(new PublishedResult(poll, cast(poll, 2, _ -> "yes"), 7, 8, 8), folder);

            assertThat(verify().exit()).isEqualTo(2);
        }
    }
}
