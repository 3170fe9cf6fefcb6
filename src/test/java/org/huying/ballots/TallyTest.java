package org.huying.ballots;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.huying.ballots.count.Rule;
import org.huying.ballots.count.Terms;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TallyTest {

    private static final List<Quorum> HALF_TAKE_PART = List.of(new Quorum(Base.RETURNED,
            Threshold.moreThanHalf(Base.DUE)));
    private static final List<Threshold> HALF_OF_THOSE_WHO_TOOK_PART = List.of(Threshold.moreThanHalf(Base.RETURNED));

    private static List<Marks> times(int count, Map<String, String> marks) {
        return Collections.nCopies(count, Marks.of(marks));
    }

    @SafeVarargs
    private static List<Marks> all(List<Marks>... parts) {
        var ballots = new ArrayList<Marks>();
        for (List<Marks> part : parts) {
            ballots.addAll(part);
        }
        return ballots;
    }

    private static Result count(Poll poll, int due, List<Marks> ballots) {
        return new Tally(poll).count(due, due, due, ballots);
    }

    @Nested
    class Motions {

        private static Result.Decision decision(Base base, int due, List<Marks> ballots) {
            var poll = new Poll.Motions(List.of("a"), List.of(), List.of(Threshold.moreThanHalf(base)));
            return ((Result.Motions) count(poll, due, ballots)).decisions().getFirst();
        }

        @Test
        void passByTheBaseThatIsNamed() {
            List<Marks> ballots = all(times(5, Map.of("a", "yes")), times(4, Map.of("a", "no")),
                    times(1, Map.of("a", "abstain")));

            assertThat(decision(Base.YES_AND_NO, 20, ballots).passed()).isTrue();
            assertThat(decision(Base.RETURNED, 20, ballots).passed()).as("exactly half").isFalse();
            assertThat(decision(Base.DUE, 20, ballots).passed()).isFalse();
            assertThat(decision(Base.DUE, 20, ballots).abstain()).isEqualTo(1);
        }

        @Test
        void passThroughBothGatesOrNot() {
            var poll = new Poll.Motions(List.of("a"), List.of(),
                    List.of(Threshold.moreThanHalf(Base.DUE), Threshold.atLeast(2, 3, Base.RETURNED)));

            var half = (Result.Motions) count(poll, 9, all(times(5, Map.of("a", "yes")), times(3, Map.of("a", "no"))));
            assertThat(half.decisions().getFirst().gate().checks()).extracting(Gate.Check::reached)
                    .containsExactly(true, false);
            var both = (Result.Motions) count(poll, 9, all(times(6, Map.of("a", "yes")), times(3, Map.of("a", "no"))));
            assertThat(both.decisions().getFirst().passed()).isTrue();
        }

        @Test
        void failWhereAllAbstain() {
            assertThat(decision(Base.YES_AND_NO, 4, times(4, Map.of("a", "abstain"))).passed()).isFalse();
        }

        @Test
        void areNotDecidedWithoutTwoThirdsPresent() {
            var poll = new Poll.Motions(List.of("a"),
                    List.of(new Quorum(Base.PRESENT, Threshold.atLeast(2, 3, Base.DUE))), HALF_OF_THOSE_WHO_TOOK_PART);

            assertThat(new Tally(poll).count(60, 39, 39, times(39, Map.of("a", "yes"))))
                    .isInstanceOf(Result.NoQuorum.class);
            assertThat(new Tally(poll).count(60, 40, 40, times(39, Map.of("a", "yes"))))
                    .isInstanceOf(Result.Motions.class);
        }
    }

    @Nested
    class Choosing {

        private final Poll.Choice poll = new Poll.Choice(List.of("a", "b", "c", "d"), 2, HALF_TAKE_PART,
                HALF_OF_THOSE_WHO_TOOK_PART, true);

        private Result.Choice choice(int due, List<Marks> ballots) {
            return (Result.Choice) count(poll, due, ballots);
        }

        @Test
        void electsByVotesThoseWhoReachWhatIsNeeded() {
            Result.Choice result = choice(9, all(times(3, Map.of("a", "yes", "b", "yes")),
                    times(3, Map.of("a", "yes", "c", "yes")), times(3, Map.of("b", "yes", "d", "no"))));

            assertThat(result.elected()).containsExactly("a", "b");
            assertThat(result.runOff()).isEmpty();
            assertThat(result.secondElection()).isEmpty();
        }

        @Test
        void countsABallotWithTooManyNamesAsVoidAndOneWithFewerAsValid() {
            Result.Choice result = choice(6, all(times(4, Map.of("a", "yes")),
                    times(2, Map.of("a", "yes", "b", "yes", "c", "yes"))));

            assertThat(result.turnout().voided()).isEqualTo(2);
            assertThat(result.turnout().valid()).isEqualTo(4);
            assertThat(result.votes()).containsEntry("a", 4L).containsEntry("b", 0L);
            assertThat(result.elected()).containsExactly("a");
        }

        @Test
        void hasANewVoteAmongEqualsAtTheBorder() {
            Result.Choice result = choice(10, all(times(4, Map.of("a", "yes", "b", "yes")),
                    times(2, Map.of("a", "yes", "b", "yes")), times(4, Map.of("a", "yes", "c", "yes")),
                    List.of()));
            assertThat(result.elected()).containsExactly("a", "b");

            var equal = new Poll.Choice(List.of("a", "b", "c"), 2, List.of(), List.of(), false);
            Result.Choice tied = (Result.Choice) count(equal, 10, all(times(4, Map.of("a", "yes", "b", "yes")),
                    times(4, Map.of("a", "yes", "c", "yes"))));
            assertThat(tied.elected()).containsExactly("a");
            assertThat(tied.runOff()).contains(new Result.RunOff(List.of("b", "c"), 1));
            assertThat(tied.secondElection()).isEmpty();
        }

        @Test
        void hasASecondElectionForPlacesLeftOpen() {
            Result.Choice result = choice(9, all(times(5, Map.of("a", "yes", "b", "yes")),
                    times(4, Map.of("c", "yes", "b", "yes")), List.of()));
            assertThat(result.elected()).containsExactly("b", "a");

            Result.Choice few = choice(9, all(times(5, Map.of("a", "yes")), times(3, Map.of("c", "yes")),
                    times(1, Map.of("b", "yes", "write-in", "yes"))));
            assertThat(few.elected()).containsExactly("a");
            Result.SecondElection second = few.secondElection().orElseThrow();
            assertThat(second.places()).isEqualTo(1);
            assertThat(second.candidates(1, 3)).containsExactly("c", "b");
            assertThat(Threshold.atLeast(1, 3, Base.RETURNED).reached(3, 9)).as("a third is enough then").isTrue();
        }

        @Test
        void isNotHeldWithoutMoreThanHalfOfAllVoters() {
            assertThat(count(poll, 10, times(5, Map.of("a", "yes")))).isInstanceOf(Result.NoQuorum.class);
            assertThat(count(poll, 10, times(6, Map.of("a", "yes")))).isInstanceOf(Result.Choice.class);
        }

        @Test
        void hasMoreCandidatesThanPlacesByTheRatioOfTheLaw() {
            assertThat(Candidates.BY_VOTERS.least(3)).isEqualTo(4);
            assertThat(Candidates.BY_VOTERS.most(3)).isEqualTo(6);
            assertThat(Candidates.BY_VOTERS.least(2)).isEqualTo(3);
            assertThat(Candidates.BY_CONGRESS.least(11)).isEqualTo(14);
            assertThat(Candidates.BY_CONGRESS.most(11)).isEqualTo(16);
            assertThat(Candidates.BY_VOTERS.least(1)).isEqualTo(2);
        }
    }

    @Nested
    class Grading {

        private final Poll.Grades poll = new Poll.Grades(List.of("m1"), List.of("good", "fair", "bad"), 2, "unknown",
                List.of(), List.of(Threshold.moreThanHalf(Base.YES_AND_NO)), 5);

        private Result.Rating rating(List<Marks> ballots) {
            return ((Result.Grades) count(poll, 100, ballots)).items().getFirst();
        }

        @Test
        void leavesThoseWhoAreNotInformedOutOfTheShare() {
            Result.Rating rating = rating(all(times(2, Map.of("m1", "good")), times(1, Map.of("m1", "fair")),
                    times(3, Map.of("m1", "bad")), times(7, Map.of("m1", "unknown")), times(1, Map.of())));

            assertThat(rating.good()).isEqualTo(3);
            assertThat(rating.graded()).isEqualTo(6);
            assertThat(rating.notInformed()).isEqualTo(7);
            assertThat(rating.returned()).as("exactly half is not more than half").isTrue();
        }

        @Test
        void saysWhereItTellsTooMuch() {
            assertThat(rating(times(4, Map.of("m1", "good"))).belowFloor()).isTrue();
            assertThat(rating(times(5, Map.of("m1", "good"))).belowFloor()).isFalse();
            assertThat(rating(times(5, Map.of("m1", "good"))).unanimous()).isTrue();
        }
    }

    @Nested
    class PointsAndRanks {

        @Test
        void areAddedUp() {
            var points = new Poll.Points(List.of("a", "b"), 1, 5, 3, List.of());
            var result = (Result.Standings) count(points, 9,
                    List.of(Marks.of(Map.of("a", "3", "b", "2")), Marks.of(Map.of("b", "3")),
                            Marks.of(Map.of("a", "3", "b", "3")), Marks.of(Map.of("a", "4"))));
            assertThat(result.sums()).containsEntry("a", 3L).containsEntry("b", 5L);
            assertThat(result.turnout().voided()).isEqualTo(2);
            assertThat(result.first()).containsExactly("b");

            var ranks = new Poll.Ranking(List.of("a", "b", "c"), 1, List.of(3L, 2L, 1L), List.of());
            var ranked = (Result.Standings) count(ranks, 9,
                    List.of(Marks.of(Map.of("a", "1", "b", "2")), Marks.of(Map.of("b", "1", "a", "2")),
                            Marks.of(Map.of("a", "1", "b", "1")), Marks.of(Map.of("c", "2"))));
            assertThat(ranked.sums()).containsEntry("a", 5L).containsEntry("b", 5L).containsEntry("c", 0L);
            assertThat(ranked.turnout().voided()).isEqualTo(2);
            assertThat(ranked.runOff()).contains(new Result.RunOff(List.of("a", "b"), 1));
        }
    }

    @Nested
    class ProjectsUnderABudget {

        private final Poll.Projects poll = new Poll.Projects(List.of("p1", "p2", "p3"), List.of("60", "40.50", "40"),
                "100", 2, Rule.of("mes_cost_add1u"), Terms.USUAL, List.of());

        @Test
        void areCountedByTheFileThatAnyoneCanTake() {
            List<Marks> ballots = all(times(3, Map.of("p1", "yes", "p3", "yes")), times(2, Map.of("p2", "yes")),
                    times(1, Map.of("p1", "yes", "p2", "yes", "p3", "yes")));
            var result = (Result.Projects) count(poll, 9, ballots);

            assertThat(result.turnout().voided()).isEqualTo(1);
            assertThat(result.explain().lines()).filteredOn(line -> line.funded())
                    .extracting(line -> line.project().id()).containsExactly("p3", "p2");
            assertThat(new Budgeting(poll).export("民生", poll.items(), times(1, Map.of("p1", "yes"))))
                    .contains("p2;40.50;p2\n", "1;p1\n", "num_votes;1\n");
        }
    }
}
