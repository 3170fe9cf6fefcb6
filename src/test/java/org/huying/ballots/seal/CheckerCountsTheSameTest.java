package org.huying.ballots.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.huying.ballots.Base;
import org.huying.ballots.Poll;
import org.huying.ballots.Threshold;
import org.huying.ballots.count.Fraction;
import org.huying.ballots.count.Rule;
import org.huying.ballots.count.Terms;
import org.huying.ballots.count.TieRule;
import org.junit.jupiter.api.Test;

/** The checker counts polls of every kind with code of its own and comes to what was published. */
class CheckerCountsTheSameTest extends PublishedFiles {

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
            for (String tie : List.of("votes,cost,file", "votes,dearer,file", "file", "lot", "drawn",
                    "votes,cost,id")) {
                var equal = new Poll.Projects(ITEMS, List.of("20", "30", "20", "30"), "50", 4, Rule.of(rule),
                        new Terms(Fraction.of(1), null, List.of(), TieRule.of(tie)), QUORUM);
                PublishedPoll poll = examples.poll(equal, 14);
                examples.publish(new PublishedResult(poll, cast(poll, 9, _ -> "yes"), 12, 13, 12,
                        draw(tie)), folder);

                assertThat(verify()).satisfies(verdict -> assertThat(verdict.exit()).as(verdict.said()).isZero());
            }
        }
    }

    private static Draw draw(String tie) {
        return switch (tie) {
            case "lot" -> new Draw.Sealed(PollExamples.SECRET);
            case "drawn" -> new Draw.ByHand("甲", "乙、丙", List.of("m3", "m4", "m2", "m1"));
            default -> Draw.NONE;
        };
    }

    @Test
    void ofALotDrawnByHand() {
        PublishedPoll poll = examples.poll(new Poll.Projects(ITEMS, List.of("30", "30", "30", "30"), "60", 4,
                Rule.of("greedy_votes"), new Terms(Fraction.of(1), null, List.of(), TieRule.BY_HAND), QUORUM), 14);
        examples.publish(new PublishedResult(poll, cast(poll, 9, _ -> "yes"), 12, 13, 12, draw("drawn")), folder);

        assertThat(verify().said()).contains("Lot drawn by hand by 甲, before 乙、丙: m3, m4, m2, m1", "WHOLE");
        for (String order : List.of("\"m4\",\"m3\",\"m2\",\"m1\"", "\"m3\",\"m4\",\"m2\"",
                "\"m3\",\"m4\",\"m2\",\"m2\"",
                "\"m1\",\"m4\",\"m2\",\"m3\"")) {
            String whole = read("result.json");
            write("result.json", whole.replace("\"m3\",\"m4\",\"m2\",\"m1\"", order));
            assertThat(verify()).satisfies(verdict -> assertThat(verdict.exit()).isEqualTo(1));
            write("result.json", whole);
        }
    }

    @Test
    void butNotALotDrawnFromAnotherSecret() {
        PublishedPoll poll = examples.poll(new Poll.Projects(ITEMS, List.of("20", "30", "20", "30"), "50", 4,
                Rule.of("greedy_votes"), new Terms(Fraction.of(1), null, List.of(), TieRule.LOT), QUORUM), 14);
        examples.publish(
                new PublishedResult(poll, cast(poll, 9, _ -> "yes"), 12, 13, 12, new Draw.Sealed("one that suits")),
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
