package org.huying.ballots.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ExplanationTest {

    private static Explanation explained(Election election, String rule) {
        return Explanation.of(election, Rule.of(rule), Terms.USUAL);
    }

    private static Explanation.Line line(Explanation explanation, String id) {
        return explanation.lines().stream().filter(line -> line.project().id().equals(id)).findFirst().orElseThrow();
    }

    @Nested
    class MoreVotes {

        @Test
        void makeALoserWinAndOneFewerDoesNot() {
            var random = new Random(5);
            int found = 0;
            for (int i = 0; i < 120; i++) {
                Election election = Elections.read(Elections.random(random, "approval"));
                for (String rule : List.of("greedy_votes", "greedy-no-skip", "mes_cost_add1u", "mes_card_none",
                        "phragmen")) {
                    for (Explanation.Line line : explained(election, rule).lines()) {
                        if (line.moreVotes().isPresent()) {
                            int more = line.moreVotes().getAsInt();
                            assertThat(funds(election, rule, line, more)).isTrue();
                            assertThat(funds(election, rule, line, more - 1)).isFalse();
                            found++;
                        }
                    }
                }
            }
            assertThat(found).isGreaterThan(300);
        }

        private boolean funds(Election election, String rule, Explanation.Line line, int more) {
            Election changed = election.with(election.projects().indexOf(line.project()), more);
            return Counting.count(changed, Rule.of(rule), Terms.USUAL).ids(changed).contains(line.project().id());
        }

        @Test
        void areNoneForWhatCostsMoreThanThereIs() {
            Election election = Elections.approval("10", List.of("a 11", "b 5"), "a", "a");

            assertThat(line(explained(election, "greedy_votes"), "a").moreVotes()).isEmpty();
        }
    }

    @Nested
    class Money {

        @Test
        void isWhatWasLackingAndWhatWasPaid() {
            Election election = Elections.approval("90", List.of("a 40", "b 35", "c 20.5"), "a,b", "a", "b,c");
            Explanation shares = explained(election, "mes_cost_none");

            assertThat(line(shares, "b").price()).isEqualTo(Fraction.of(35, 2));
            assertThat(line(shares, "b").round()).hasValue(1);
            assertThat(line(shares, "a").funded()).isTrue();
            assertThat(line(shares, "a").price()).as("one has 12½ left and the other pays the rest")
                    .isEqualTo(Fraction.of(55, 2));
            assertThat(line(shares, "c").missing()).as("20.5 less the 12½ that the third has left")
                    .isEqualTo(Fraction.of(8));
            assertThat(shares.cost()).isEqualTo("75");
        }

        @Test
        void isWhatWasLeftWhereMostVotesComeFirst() {
            Election election = Elections.approval("90", List.of("a 60", "b 40"), "a,b", "a");

            assertThat(line(explained(election, "greedy_votes"), "b").missing()).isEqualTo(Fraction.of(10));
            assertThat(line(explained(election, "greedy_votes"), "b").why()).isEqualTo(Round.Why.TOO_DEAR);
            assertThat(line(explained(election, "greedy_votes"), "b").moreVotes()).hasValue(1);
        }
    }

    @Nested
    class TwoRules {

        @Test
        void standSideBySide() {
            Election election = Elections.approval("10", List.of("a 10", "b 3", "c 3"), "a", "a", "a", "b", "b", "c",
                    "c");
            SideBySide sides = SideBySide.of(election, Rule.of("greedy_votes"), Rule.of("mes_cost_add1u"), Terms.USUAL);

            assertThat(sides.onlyFirst()).containsExactly("a");
            assertThat(sides.onlySecond()).containsExactly("b", "c");
            assertThat(sides.both()).isEmpty();
            assertThat(sides.withSomethingByFirst()).isEqualTo(3);
            assertThat(sides.withSomethingBySecond()).isEqualTo(4);
        }
    }
}
