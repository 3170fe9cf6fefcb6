package org.huying.ballots.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TieRuleTest {

    private static final List<String> RULES = List.of("greedy_votes", "mes_cost_add1u", "mes_card_add1u", "phragmen",
            "maximin", "mes_cost_add1u_cmp_satisfaction_all");
    private static final List<String> TIES = List.of("votes,cost,file", "votes,dearer,file", "file", "lot:a seed",
            "votes,cost,id");

    private static Terms tied(String tie) {
        return Terms.USUAL.tied(TieRule.of(tie));
    }

    @Nested
    class AMadeTie {

        /** Each has three votes; the money is enough for one or two. */
        private final Election election = Elections.approval("45", List.of("p9 30", "p10 20", "p2 25"), "p9,p10,p2",
                "p9,p10,p2", "p9,p10,p2");

        private List<String> funded(String tie) {
            return Counting.count(election, Rule.of("greedy_votes"), tied(tie)).ids(election);
        }

        @Test
        void isBrokenAsTheRuleSays() {
            assertThat(funded("votes,cost,file")).containsExactly("p10", "p2");
            assertThat(funded("votes,dearer,file")).containsExactly("p9");
            assertThat(funded("file")).containsExactly("p9");
            assertThat(funded("drawn:p10:p9:p2")).containsExactly("p10", "p2");
            assertThat(funded("drawn:p9:p2:p10")).containsExactly("p9");
            assertThat(funded("id")).as("as text p10 comes before p2").containsExactly("p10", "p2");
        }

        @Test
        void isDrawnByALotInWhichEverybodyHasTheSameChance() {
            var first = new int[3];
            for (int seed = 0; seed < 3000; seed++) {
                int winner = Counting.count(election, Rule.of("greedy_votes"), tied("lot:" + seed)).winners()
                        .getFirst();
                first[winner]++;
            }

            assertThat(first[0]).isBetween(900, 1100);
            assertThat(first[1]).isBetween(900, 1100);
            assertThat(first[2]).isBetween(900, 1100);
        }

        @Test
        void isToldWithWhatItDecided() {
            Ties cheap = Ties.of(election, Rule.of("greedy_votes"), tied("votes,cost,file"));

            assertThat(cheap.chosen()).containsExactly("p10", "p2");
            assertThat(cheap.otherwise()).containsExactly("p9");
            Election clear = Elections.approval("45", List.of("a 30", "b 20"), "a", "a", "b");
            assertThat(Ties.of(clear, Rule.of("greedy_votes"), tied("lot:x")).decided()).isFalse();
        }

        @Test
        void isNotDrawnWithoutASeed() {
            assertThatThrownBy(() -> funded("lot")).isInstanceOf(Misunderstood.class).hasMessageContaining("lot:SEED");
        }
    }

    @Test
    void givesTheSameResultInWhateverOrderBallotsStand() {
        var random = new Random(20261127);
        var seen = new HashSet<Set<String>>();
        for (int i = 0; i < 60; i++) {
            var projects = List.of("a 10", "b 20", "c 10", "d 20", "e 30");
            var ballots = new ArrayList<String>();
            for (int voter = 0; voter < 6; voter++) {
                ballots.add(random.nextBoolean() ? "a,b,c,d,e" : random.nextBoolean() ? "b,d" : "a,c,e");
            }
            for (String rule : RULES) {
                for (String tie : TIES) {
                    Election election = Elections.approval("50", projects, ballots.toArray(String[]::new));
                    Collections.shuffle(ballots, random);
                    Election shuffled = Elections.approval("50", projects, ballots.toArray(String[]::new));
                    List<String> ids = Counting.count(election, Rule.of(rule), tied(tie)).ids(election);

                    assertThat(Counting.count(shuffled, Rule.of(rule), tied(tie)).ids(shuffled)).as(rule + " " + tie)
                            .isEqualTo(ids);
                    seen.add(Set.copyOf(ids));
                }
            }
        }
        assertThat(seen).as("the elections are not all alike").hasSizeGreaterThan(3);
    }
}
