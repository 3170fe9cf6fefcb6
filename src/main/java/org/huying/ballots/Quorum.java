package org.huying.ballots;

/**
 * What must be reached so that a vote counts at all.
 *
 * @param of who is counted: {@link Base#PRESENT} at a meeting, {@link Base#RETURNED} where people vote over days
 * @param share how many that must be, and of whom
 */
public record Quorum(Base of, Threshold share) {

    Gate.Check check(Turnout turnout) {
        return new Gate.Check(share, turnout.of(of, 0, 0), turnout.of(share.base(), 0, 0));
    }
}
