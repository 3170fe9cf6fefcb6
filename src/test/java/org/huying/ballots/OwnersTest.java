package org.huying.ballots;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Owners decide by area and by head. */
class OwnersTest {

    private static Owners owners(boolean special) {
        return new Owners(List.of(new Owners.Unit("1", "x", 100), new Owners.Unit("2", "x", 100),
                new Owners.Unit("3", "y", 100), new Owners.Unit("4", "z", 100), new Owners.Unit("5", "v", 100),
                new Owners.Unit("6", "w", 100)), special);
    }

    @Test
    void needTwoThirdsOfAreaAndOfHeads() {
        Map<String, String> four = Map.of("1", "yes", "2", "yes", "3", "yes", "4", "yes");
        assertThat(owners(false).count(four).takingPart().checks()).extracting(Gate.Check::reached)
                .as("four sixths of the area, three fifths of the heads").containsExactly(true, false);
        assertThat(owners(false).count(Map.of("1", "yes", "3", "yes", "4", "yes", "5", "no")).passed()).isTrue();
    }

    @Test
    void needThreeQuartersOfBothForWhatTheCodeNames() {
        Map<String, String> exactly = Map.of("1", "yes", "3", "yes", "4", "yes", "5", "no");
        assertThat(owners(true).count(exactly).passed()).as("exactly three quarters").isTrue();
        Map<String, String> less = Map.of("1", "yes", "2", "no", "3", "yes", "4", "yes", "5", "yes");
        assertThat(owners(true).count(less).agreeing().checks()).extracting(Gate.Check::part)
                .as("a head with two answers does not agree").containsExactly(400L, 3L);
    }

    @Test
    void agreeWithCountingByHand() {
        var random = new Random(9);
        for (int i = 0; i < 200; i++) {
            var units = new ArrayList<Owners.Unit>();
            var answers = new HashMap<String, String>();
            long all = 0;
            long part = 0;
            long yes = 0;
            for (int unit = 0; unit < 8; unit++) {
                long area = 1 + random.nextInt(20);
                units.add(new Owners.Unit("" + unit, "owner " + unit, area));
                all += area;
                if (random.nextInt(4) > 0) {
                    boolean agrees = random.nextInt(3) > 0;
                    answers.put("" + unit, agrees ? "yes" : "no");
                    part += area;
                    yes += agrees ? area : 0;
                }
            }
            long heads = answers.size();
            long yesHeads = answers.values().stream().filter("yes"::equals).count();
            assertThat(new Owners(units, false).count(answers).passed()).isEqualTo(3 * part >= 2 * all
                    && 3 * heads >= 16 && 2 * yes > part && 2 * yesHeads > heads);
        }
    }
}
