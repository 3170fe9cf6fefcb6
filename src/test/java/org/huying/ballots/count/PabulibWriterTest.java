package org.huying.ballots.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PabulibWriterTest {

    @Test
    void writesWhatIsReadTheSame() {
        var random = new Random(11);
        for (String type : List.of("approval", "cumulative", "ordinal")) {
            for (int i = 0; i < 50; i++) {
                Election election = Elections.read(Elections.random(random, type));
                String written = PabulibWriter.write(election);
                Election again = Elections.read(written);

                assertThat(PabulibWriter.write(again)).isEqualTo(written);
                assertThat(Counting.count(again, Rule.of("greedy"), Terms.USUAL).ids(again))
                        .isEqualTo(Counting.count(election, Rule.of("greedy"), Terms.USUAL).ids(election));
            }
        }
    }

    @Test
    void quotesWhatWouldBreakTheFile() {
        String file = new PabulibWriter(Map.of("budget", "10", "vote_type", "cumulative"))
                .project("a", "2.50", "A \"park\"; with\na pond").ballot(List.of("a"), List.of("3")).text();

        Election election = Elections.read(file);
        assertThat(election.projects().getFirst().name()).isEqualTo("A \"park\"; with\na pond");
        assertThat(election.written(election.projects().getFirst().cost())).isEqualTo("2.5");
        assertThat(PabulibWriter.write(election)).contains(";a;3\n");
    }
}
