package org.huying.ballots.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import org.huying.ballots.Base;
import org.huying.ballots.Marks;
import org.huying.ballots.Owners;
import org.huying.ballots.Poll;
import org.huying.ballots.Quorum;
import org.huying.ballots.Result;
import org.huying.ballots.Threshold;
import org.huying.ballots.Turnout;
import org.huying.ballots.count.Fraction;
import org.huying.ballots.count.Rule;
import org.huying.ballots.count.Terms;
import org.huying.ballots.count.TieRule;
import org.huying.ballots.held.Checker;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyBallotTest {

    private static final List<String> ITEMS = List.of("m1", "m2", "m3", "m4");
    private static final List<Threshold> HALF = List.of(Threshold.moreThanHalf(Base.RETURNED));
    private static final List<Quorum> QUORUM = List
            .of(new Quorum(Base.RETURNED, Threshold.moreThanHalf(Base.DUE)));

    @TempDir
    Path folder;
    private final PollExamples examples = new PollExamples();
    private final Random random = new Random(4);

    private Checker.Verdict verify(String... more) {
        return Checker.check(folder, more);
    }

    private List<PublishedBallot> cast(PublishedPoll poll, int count, Function<String, String> mark) {
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

    private String any(String... marks) {
        return marks[random.nextInt(marks.length)];
    }

    @Nested
    class CountsTheSame {

        private void agrees(Poll kind, Function<String, String> mark) {
            PublishedPoll poll = examples.poll(kind, 14);
            examples.publish(new PublishedResult(poll, cast(poll, 11, mark), 12, 13, 12), folder);

            assertThat(verify()).satisfies(verdict -> assertThat(verdict.exit()).as(verdict.said()).isZero());
        }

        @Test
        void inMotions() {
            agrees(new Poll.Motions(ITEMS, QUORUM, List.of(Threshold.moreThanHalf(Base.YES_AND_NO),
                    Threshold.atLeast(1, 3, Base.DUE))), _ -> any("yes", "no", "abstain", ""));
        }

        @Test
        void inChoices() {
            for (int i = 0; i < 4; i++) {
                agrees(new Poll.Choice(ITEMS, 2, QUORUM, HALF, true), _ -> any("yes", "", "", "no"));
            }
            agrees(new Poll.Choice(ITEMS, 2, List.of(), List.of(), true), item -> item.equals("m1") ? "yes" : "");
        }

        @Test
        void inGrades() {
            agrees(new Poll.Grades(ITEMS, List.of("good", "fair", "bad"), 2, "unknown", QUORUM,
                    List.of(Threshold.atLeast(2, 3, Base.YES_AND_NO)), 5),
                    _ -> any("good", "fair", "bad", "unknown", ""));
        }

        @Test
        void inPointsAndRanks() {
            agrees(new Poll.Points(ITEMS, 2, 6, 3, QUORUM), _ -> any("", "1", "2", "3"));
            agrees(new Poll.Ranking(ITEMS, 2, List.of(3L, 2L, 1L), QUORUM),
                    item -> any("", "" + (1 + ITEMS.indexOf(item))));
        }

        @Test
        void inProjectsUnderABudget() {
            for (String rule : List.of("greedy_votes", "mes_cost_none", "mes_cost_add1u", "mes_card_add1",
                    "mes_cost_utilitarian", "mes_card_add1u_integral", "mes_cost_add1_noexh", "greedy-no-skip",
                    "mes_cost_add1u_cmp_satisfaction_all")) {
                var costs = new ArrayList<String>();
                for (int i = 0; i < 4; i++) {
                    costs.add((5 + random.nextInt(40)) + any("", ".5", ".25"));
                }
                agrees(new Poll.Projects(ITEMS, costs, "60.5", 3, Rule.of(rule),
                        new Terms(Fraction.of(1, 2), null, List.of(), TieRule.USUAL), QUORUM), _ -> any("yes", "", ""));
            }
        }

        @Test
        void inProjectsThatAreEqual() {
            for (String rule : List.of("greedy_votes", "mes_cost_add1u")) {
                for (String tie : List.of("votes,cost,file", "votes,dearer,file", "file", "lot", "votes,cost,id")) {
                    var equal = new Poll.Projects(ITEMS, List.of("20", "30", "20", "30"), "50", 4, Rule.of(rule),
                            new Terms(Fraction.of(1), null, List.of(), TieRule.of(tie)), QUORUM);
                    PublishedPoll poll = examples.poll(equal, 14);
                    examples.publish(new PublishedResult(poll, cast(poll, 9, _ -> "yes"), 12, 13, 12,
                            tie.equals("lot") ? PollExamples.SECRET : ""), folder);

                    assertThat(verify()).satisfies(verdict -> assertThat(verdict.exit()).as(verdict.said()).isZero());
                }
            }
        }

        @Test
        void butNotALotDrawnFromAnotherSecret() {
            PublishedPoll poll = examples.poll(new Poll.Projects(ITEMS, List.of("20", "30", "20", "30"), "50", 4,
                    Rule.of("greedy_votes"), new Terms(Fraction.of(1), null, List.of(), TieRule.LOT), QUORUM), 14);
            examples.publish(new PublishedResult(poll, cast(poll, 9, _ -> "yes"), 12, 13, 12, "one that suits"),
                    folder);

            assertThat(verify()).satisfies(verdict -> {
                assertThat(verdict.exit()).isEqualTo(1);
                assertThat(verdict.said()).contains("not the one that was sealed before voting");
            });
        }

        @Test
        void whereTooFewTookPart() {
            PublishedPoll poll = examples.poll(new Poll.Motions(ITEMS, QUORUM, HALF), 40);
            examples.publish(new PublishedResult(poll, cast(poll, 3, _ -> "yes"), 12, 13, 12), folder);

            assertThat(verify().exit()).isZero();
        }
    }

    @Nested
    class OfOwners {

        private final List<Owners.Unit> units = new ArrayList<>();
        private final Map<String, String> answers = new TreeMap<>();

        @BeforeEach
        void anEstate() {
            for (int i = 0; i < 40; i++) {
                units.add(new Owners.Unit("u" + i, "owner " + i / 2 * (i % 7 == 0 ? 1 : 2) + i % 3,
                        6000 + random.nextInt(9000)));
                if (i % 9 > 0) {
                    answers.put("u" + i, i % 3 == 0 ? "no" : "yes");
                }
            }
        }

        private Checker.Verdict published(boolean special, boolean counted, long area) {
            return published(special, counted, area, List.of(3L, 1L));
        }

        private Checker.Verdict published(boolean special, boolean counted, long area, List<Long> proxies) {
            long heads = units.stream().map(Owners.Unit::owner).distinct().count();
            PublishedPoll poll = examples.poll(new Poll.OwnersMeeting(List.of("1"), special, 3), units.size(),
                    Optional.of(new PublishedPoll.Estate(heads, area, Optional.of(3L))));
            long present = answers.size();
            examples.publish(new PublishedResult(poll, present, new Result.OwnersMeeting(
                    new Turnout(units.size(), present, present, present, present, 0),
                    Map.of("1", new Owners(units, counted).count(answers))), proxies), folder);
            return verify();
        }

        private long area() {
            return units.stream().mapToLong(Owners.Unit::area).sum();
        }

        @Test
        void worksOutBothSharesAndSaysWhatCannotBeTold() {
            for (boolean special : List.of(false, true)) {
                Checker.Verdict verdict = published(special, special, area());

                assertThat(verdict.exit()).as(verdict.said()).isEqualTo(2);
                assertThat(verdict.said()).contains("CHECKED: signatures, roll and 1 sums",
                        "CANNOT TELL: whether the sums are those of the owners' answers").doesNotContain("item 1");
            }
        }

        @Test
        void findsWhoVotedForMoreThanOnePersonMay() {
            assertThat(published(false, false, area()).said())
                    .contains("Voted for in owners' names: 4 units by 2 others, at most 3 each.");
            assertThat(published(false, false, area(), List.of(4L)).said()).contains("BROKEN",
                    "one person voted for 4 units of others, the poll allows 3");
            assertThat(published(false, false, area(), java.util.Collections.nCopies(answers.size() + 1, 1L)).said())
                    .contains("BROKEN", "units were voted for in owners' names, but " + answers.size() + " took part");
            assertThat(published(false, false, area(), List.of(0L)).said()).contains("BROKEN", "the field proxies");
        }

        @Test
        void saysWhichDecisionsHaveNoSums() {
            answers.replaceAll((_, _) -> "yes");

            assertThat(published(false, false, area()).said()).contains("CANNOT TELL: the decision on item 1.");
        }

        @Test
        void findsSumsThatAreNotOfThisRoll() {
            assertThat(published(false, false, area() + 1)).satisfies(verdict -> {
                assertThat(verdict.exit()).isEqualTo(1);
                assertThat(verdict.said()).contains("the sums do not fit the roll");
            });
        }

        @Test
        void findsADecisionThatTheSumsDoNotBear() {
            assertThat(published(false, false, area()).exit()).isEqualTo(2);
            assertThat(new Owners(units, false).count(answers).passed())
                    .isNotEqualTo(new Owners(units, true).count(answers).passed());
            assertThat(published(true, false, area()).said()).contains("do not decide that");
        }
    }

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
            try {
                String before = Files.readString(folder.resolve(file));
                String after = change.apply(before);
                assertThat(after).isNotEqualTo(before);
                Files.writeString(folder.resolve(file), after);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
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
