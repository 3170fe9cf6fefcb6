package org.huying.ballots.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.huying.ballots.count.Rule.Utility;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CountingTest {

    private static final int ELECTIONS = 400;

    private static Selection count(Election election, String rule) {
        return Counting.count(election, Rule.of(rule), Terms.USUAL);
    }

    private static List<String> winners(Election election, String rule) {
        return count(election, rule).ids(election);
    }

    @Nested
    class EqualShares {

        @Test
        void buysAsItsDefinitionSaysInTheSameOrder() {
            var random = new Random(20261126);
            for (int i = 0; i < ELECTIONS; i++) {
                Election approval = Elections.read(Elections.random(random, "approval"));
                agrees(approval, Utility.COST);
                agrees(approval, Utility.CARD);
                agrees(Elections.read(Elections.random(random, "cumulative")), Utility.POINTS);
                agrees(Elections.read(Elections.random(random, "ordinal")), Utility.BORDA);
            }
        }

        private void agrees(Election election, Utility utility) {
            var naive = new Naive(election);
            String key = "mes_" + utility.name().toLowerCase(Locale.ROOT);
            Fraction share = Fraction.of(election.budget(), election.voters());

            assertThat(count(election, key + "_none").winners()).isEqualTo(naive.shares(utility, share));
            for (boolean whole : List.of(false, true)) {
                Naive.Raised raised = naive.add1(utility, whole, false);
                Selection selection = count(election, key + "_add1" + (whole ? "_integral" : ""));
                assertThat(selection.winners()).isEqualTo(raised.winners());
                assertThat(selection.steps()).isEqualTo(raised.steps());
            }
            assertThat(count(election, key + "_add1_noexh").winners())
                    .isEqualTo(naive.add1(utility, false, true).winners());
        }

        @Test
        void fundsWhatCostsExactlyWhatItsSupportersHave() {
            String[] all = new String[105];
            Arrays.fill(all, "a");
            Election election = Elections.approval("155000", List.of("a 155000"), all);

            assertThat(winners(election, "mes_cost_none")).containsExactly("a");
            double sum = 0;
            for (int i = 0; i < 105; i++) {
                sum += 155000.0 / 105;
            }
            assertThat(sum).as("in doubles it is a little less").isLessThan(155000);
        }

        @Test
        void sharesPricesThatAreNoDecimalNumbers() {
            Election election = Elections.approval("100", List.of("a 33.34", "b 66.66"), "a,b", "a,b", "a,b");

            assertThat(winners(election, "mes_cost_none")).containsExactly("a", "b");
            assertThat(count(election, "mes_cost_none").rounds().getFirst().price()).isEqualTo(Fraction.of(3334, 3));
        }

        @Test
        void leavesTrueTiesToTheTieRule() {
            Election election = Elections.approval("10", List.of("z 10", "y 10", "x 9"), "z,y,x", "z,y,x", "z,y,x");

            assertThat(winners(election, "mes_cost_none")).containsExactly("x");
            assertThat(Counting.count(election, Rule.of("mes_cost_none"),
                    new Terms(Fraction.of(1), null, List.of(), TieRule.of("dearer,id"))).ids(election))
                    .containsExactly("y");
            assertThat(Counting.count(election, Rule.of("mes_cost_none"),
                    new Terms(Fraction.of(1), null, List.of(), TieRule.of("file"))).ids(election))
                    .containsExactly("z");
        }

        @Test
        void raisesSharesByTheStepThatWasSet() {
            Election election = Elections.approval("100", List.of("a 60", "b 40"), "a", "a", "b");

            Selection byOne = count(election, "mes_cost_add1");
            Selection byTenth = Counting.count(election, Rule.of("mes_cost_add1"),
                    new Terms(Fraction.of(1, 10), null, List.of(), null));
            assertThat(byOne.ids(election)).isEqualTo(byTenth.ids(election)).containsExactly("a", "b");
            assertThat(byOne.steps()).isEqualTo(7); // 33⅓ + 7 ≥ 40
            assertThat(byTenth.steps()).isEqualTo(67);
        }
    }

    @Nested
    class ManyStepsAtOnce {

        @Test
        void endWhereOneByOneEnds() {
            var random = new Random(7);
            for (int i = 0; i < 60; i++) {
                Election election = Elections.read(Elections.random(random, "approval")
                        .replaceAll("(?m)^(p\\d;\\d+|budget;\\d+)$", "$100"));
                Naive.Raised raised = new Naive(election).add1(Utility.COST, false, false);
                Selection selection = count(election, "mes_cost_add1");

                assertThat(selection.steps()).isEqualTo(raised.steps());
                assertThat(selection.winners()).isEqualTo(raised.winners());
            }
        }
    }

    @Nested
    class OtherRules {

        @Test
        void countAsTheirDefinitionsSay() {
            var random = new Random(42);
            for (int i = 0; i < ELECTIONS; i++) {
                Election election = Elections.read(Elections.random(random, "approval"));
                var naive = new Naive(election);

                assertThat(count(election, "phragmen").winners()).isEqualTo(naive.phragmen());
                assertThat(count(election, "greedy_votes").winners()).isEqualTo(naive.mostFirst());
                var supported = count(election, "maximin").winners().stream()
                        .filter(project -> election.votes(project) > 0).toList();
                assertThat(supported).isEqualTo(naive.maximin());
            }
        }

        @Test
        void neverSpendMoreThanThereIs() {
            var random = new Random(3);
            for (int i = 0; i < 300; i++) {
                Election election = Elections.read(Elections.random(random, "approval"));
                for (String rule : List.of("greedy_votes", "greedy-no-skip", "greedy-custom", "greedy_votes_per_cost",
                        "mes_card_add1u", "mes_cost_utilitarian", "mes_cost_add1u_cmp_exclusion", "phragmen")) {
                    Selection selection = count(election, rule);
                    assertThat(selection.cost(election)).isLessThanOrEqualTo(election.budget());
                    assertThat(new HashSet<>(selection.winners())).hasSameSizeAs(selection.winners());
                }
            }
        }
    }

    @Nested
    class MostFirstOfTheCities {

        private final Election election = Elections.approval("100", List.of("a 60", "b 50", "c 40", "d 45"),
                "a,b", "a,b", "a,b,c", "a,c", "b,d");

        @Test
        void leavesOutWhatDoesNotFit() {
            assertThat(winners(election, "greedy_votes")).containsExactly("b", "c");
        }

        @Test
        void stopsAtTheFirstThatDoesNotFit() {
            assertThat(winners(election, "greedy-no-skip")).containsExactly("a");
        }

        @Test
        void roundsUpWhereFourFifthsAreLeft() {
            assertThat(roundedUp("40")).isEmpty();
            assertThat(roundedUp("39.99")).isEmpty();
            Election exact = Elections.approval("100", List.of("a 60", "b 50"), "a,b", "a");
            Election less = Elections.approval("99.99", List.of("a 60", "b 50"), "a,b", "a");
            assertThat(count(exact, "greedy-custom").rounds()).extracting(Round::why)
                    .containsExactly(Round.Why.VOTES, Round.Why.ROUNDED_UP);
            assertThat(count(less, "greedy-custom").rounds()).extracting(Round::why)
                    .containsExactly(Round.Why.VOTES, Round.Why.TOO_DEAR);
        }

        private List<Round> roundedUp(String cost) {
            Election fits = Elections.approval("100", List.of("a 60", "c " + cost), "a,c", "a");
            return count(fits, "greedy-custom").rounds().stream()
                    .filter(round -> round.why() == Round.Why.ROUNDED_UP).toList();
        }

        @Test
        void asksForEnoughVotes() {
            assertThat(Counting.count(election, Rule.of("greedy-threshold"),
                    new Terms(Fraction.of(1), Fraction.of(3), List.of(), null)).ids(election)).containsExactly("a");
            assertThat(Counting.count(election, Rule.of("greedy-threshold"),
                    new Terms(Fraction.of(1), Fraction.of(2), List.of(), null)).ids(election))
                    .containsExactly("a", "c");
        }

        @Test
        void fundsOneOfThoseThatExcludeEachOther() {
            assertThat(Counting.count(election, Rule.of("greedy-exclusive"),
                    new Terms(Fraction.of(1), null, List.of(Set.of("a", "c")), null)).ids(election))
                    .containsExactly("a");
        }

        @Test
        void overlooksWhatWasWithdrawn() {
            Election withdrawn = Elections.approval("100", List.of("a 999999999", "b 50"), "a", "a", "b");

            assertThat(winners(withdrawn, "greedy-no-skip")).containsExactly("b");
        }
    }

    @Nested
    class Comparing {

        /** Five small groups want b to f, six voters a: shares fund the small ones. */
        @Test
        void laysTheResultBesideMostVotesFirst() {
            Election election = Elections.approval("10", List.of("a 10", "b 2", "c 2", "d 2", "e 2", "f 2"), "a", "a",
                    "a", "b", "c", "d", "e", "f");

            assertThat(winners(election, "mes_cost_add1u")).containsExactly("b", "c", "d", "e", "f");
            assertThat(winners(election, "mes_cost_add1u_cmp_exclusion")).containsExactly("b", "c", "d", "e", "f");
            Election more = Elections.approval("10", List.of("a 10", "b 2", "c 2"), "a", "a", "a", "a,b", "b", "c");
            assertThat(winners(more, "mes_cost_none_cmp_exclusion")).containsExactly("a");
        }
    }
}
