package org.huying.ballots;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huying.ballots.count.Election;
import org.huying.ballots.count.Explanation;
import org.huying.ballots.count.Selection;

/** What came of a poll. */
public sealed interface Result {

    Turnout turnout();

    /** The numbers cannot be right: nothing is decided until they are. */
    record Contradictory(Turnout turnout, List<Turnout.Contradiction> contradictions) implements Result {
    }

    /** Too few took part. */
    record NoQuorum(Turnout turnout, Gate quorum) implements Result {
    }

    record Motions(Turnout turnout, List<Decision> decisions) implements Result {
    }

    /** An item with its numbers; who marked nothing abstained. */
    record Decision(String item, long yes, long no, long abstain, Gate gate) {

        public boolean passed() {
            return gate.open();
        }
    }

    /** What owners decided, item by item. */
    record OwnersMeeting(Turnout turnout, Map<String, Owners.Outcome> decisions) implements Result {
    }

    record Choice(Turnout turnout, Map<String, Long> votes, Map<String, Gate> gates, List<String> elected,
            Optional<RunOff> runOff, Optional<SecondElection> secondElection) implements Result {
    }

    /** A new vote among equals at the border of the places; more votes win. */
    record RunOff(List<String> tied, int places) {
    }

    /** A new election for places left open, among the first of those not elected, in order of their votes. */
    record SecondElection(int places, Map<String, Long> inOrder) {

        /** The candidates at a ratio: so many more than places, rounded up, as a share of the places. */
        public List<String> candidates(long moreNumerator, long moreDenominator) {
            long more = Math.ceilDiv(places * moreNumerator, moreDenominator);
            return inOrder.keySet().stream().limit(places + more).toList();
        }
    }

    record Grades(Turnout turnout, List<Rating> items) implements Result {

        /** Where somebody should look whether the grades were asked for as a favour. */
        public List<Unusual> unusual() {
            return Unusual.in(items, turnout.valid());
        }
    }

    /**
     * @param good how many were satisfied, of those who gave a grade
     * @param belowFloor whether too few graded it to tell a share or a rank
     * @param unanimous whether everybody gave the same grade, so that the result tells what each said
     */
    record Rating(String item, Map<String, Long> counts, long notInformed, long good, long graded, Gate gate,
            boolean belowFloor, boolean unanimous) {

        /** Whether it goes back to handling. */
        public boolean returned() {
            return !gate.open();
        }
    }

    record Standings(Turnout turnout, Map<String, Long> sums, List<String> first, Optional<RunOff> runOff)
            implements Result {
    }

    record Projects(Turnout turnout, Poll.Projects poll, Election election, Selection selection) implements Result {

        /** Why each project is funded or not; counts anew for every one that is not. */
        public Explanation explain() {
            return Explanation.of(election, poll.rule(), poll.terms());
        }
    }
}
