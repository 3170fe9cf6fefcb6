package org.huying.ballots.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.huying.ballots.Owners;
import org.huying.ballots.Poll;
import org.huying.ballots.Result;
import org.huying.ballots.Turnout;
import org.huying.ballots.held.Checker;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the checker can tell of an owners' meeting, whose answers nobody publishes. */
class CheckerOfOwnersTest extends PublishedFiles {

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
