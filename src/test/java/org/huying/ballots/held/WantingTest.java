package org.huying.ballots.held;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huying.ballots.Base;
import org.huying.ballots.Gate;
import org.huying.ballots.Result;
import org.huying.ballots.Threshold;
import org.huying.ballots.Turnout;
import org.junit.jupiter.api.Test;

/** What rating sessions gave back to work waits for one that is content with it. */
class WantingTest {

    private static final Turnout TURNOUT = new Turnout(9, 9, 9, 9, 9, 0);
    private static final Setting SESSION = new Setting(Preset.RATING_SESSION, Level.SECRET, "评单会", "",
            List.of(new Item("1", "路灯", "", "330105003-26-000001"), new Item("2", "扶手", "", "330105003-26-000002")), 1,
            1,
            "", "greedy_votes", "1", "> 1/2", Base.YES_AND_NO, "", Base.RETURNED, 5, 7, null);

    @Test
    void untilOneIs() {
        var wanting = new LinkedHashSet<String>();
        Wanting.after(wanting, SESSION,
                new Result.Grades(TURNOUT, List.of(rating("1", 2, false), rating("2", 8, false))));
        assertThat(wanting).containsExactly("330105003-26-000001");

        Wanting.after(wanting, SESSION,
                new Result.Grades(TURNOUT, List.of(rating("1", 7, false), rating("2", 8, false))));
        assertThat(wanting).isEmpty();
    }

    @Test
    void andASessionOfTooFewChangesNothing() {
        var wanting = new LinkedHashSet<>(Set.of("330105003-26-000001"));
        Wanting.after(wanting, SESSION,
                new Result.Grades(TURNOUT, List.of(rating("1", 9, true), rating("2", 0, true))));
        Wanting.after(wanting, SESSION, new Result.NoQuorum(TURNOUT, new Gate(List.of())));

        assertThat(wanting).containsExactly("330105003-26-000001");
    }

    private static Result.Rating rating(String item, long good, boolean belowFloor) {
        var half = new Gate(List.of(new Gate.Check(Threshold.moreThanHalf(Base.YES_AND_NO), good, 9)));
        return new Result.Rating(item, Map.of(), 0, good, 9, half, belowFloor, false);
    }
}
