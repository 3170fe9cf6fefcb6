package org.huying.ballots.held;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.huying.Refused;
import org.huying.ballots.Base;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DraftTest {

    private static Setting projects(List<Item> items, String rule, String step) {
        return new Setting(Preset.PROJECTS, Level.SECRET, "民生项目", "", items, 1, 3, "100000", rule, step, "",
                Base.RETURNED, "> 1/2", Base.RETURNED, 5, 7, null);
    }

    private static List<Item> three() {
        return List.of(new Item("1", "路灯", "30000", ""), new Item("2", "扶手", "20000", ""),
                new Item("3", "长椅", "10000", ""));
    }

    private static List<String> wrong(Setting setting) {
        var refused = catchThrowableOfType(Refused.Incomplete.class, () -> Draft.check(setting));
        return refused == null ? List.of() : List.copyOf(refused.fields().keySet());
    }

    @Nested
    class ProjectsUnderABudget {

        @Test
        void openWithARuleAndAStep() {
            assertThat(wrong(projects(three(), "mes_cost_add1u", "0.5"))).isEmpty();
        }

        @Test
        void areToldOfAStepAtTheStep() {
            assertThat(wrong(projects(three(), "mes_cost_add1u", "0"))).containsExactly("step");
            assertThat(wrong(projects(three(), "mes_cost_add1u", "1e3"))).containsExactly("step");
            assertThat(wrong(projects(three(), "mes_cost_add1u", ""))).containsExactly("step");
        }

        @Test
        void haveNoRuleThatNeedsPoints() {
            assertThat(wrong(projects(three(), "mes_points_add1", "1"))).containsExactly("rule");
        }

        @Test
        void areNotToldToNameNoneOfNone() {
            assertThat(wrong(projects(List.of(), "greedy_votes", "1"))).containsExactly("items");
        }
    }
}
