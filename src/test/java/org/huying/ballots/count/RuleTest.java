package org.huying.ballots.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The keys of rules. */
class RuleTest {

    private static Selection count(Election election, String rule) {
        return Counting.count(election, Rule.of(rule), Terms.USUAL);
    }

    @Nested
    class ARule {

        @Test
        void isWrittenAsItIsRead() {
            for (String key : List.of("greedy_votes", "greedy", "greedy_score", "greedy_votes_per_cost",
                    "greedy_points_per_cost", "greedy_borda_per_cost", "greedy-threshold", "greedy-no-skip",
                    "greedy-custom", "greedy-exclusive", "mes_cost_none", "mes_card_add1u_integral",
                    "mes_points_utilitarian", "mes_borda_add1", "mes_cost_add1_noexh",
                    "mes_cost_add1u_integral_cmp_satisfaction", "mes_cost_add1u_cmp_satisfaction_all",
                    "mes_cost_add1u_integral_cmp_exclusion", "phragmen", "maximin")) {
                assertThat(Rule.of(key).key()).isEqualTo(key);
            }
        }
    }

    @Nested
    class AnUnknownRule {

        @Test
        void isRefusedWithWhatThereIs() {
            assertThatThrownBy(() -> Rule.of("mes_cost_sub1")).isInstanceOf(Misunderstood.class)
                    .hasMessageContaining("mes_cost_sub1").hasMessageContaining("phragmen");
            assertThatThrownBy(() -> count(Elections.approval("1", List.of("a 1"), "a"), "mes_points_none"))
                    .isInstanceOf(Misunderstood.class);
        }
    }
}
