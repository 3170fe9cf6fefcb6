package org.huying.ballots;

/**
 * How many more candidates than places there must be (差额), as shares of the places: from ⅓ to as many again where voters
 * elect deputies (Electoral Law Art. 31), from ⅕ to ½ where a congress does, from 1/10 to 1/5 for a standing committee.
 */
public record Candidates(long leastNumerator, long leastDenominator, long mostNumerator, long mostDenominator) {

    public static final Candidates BY_VOTERS = new Candidates(1, 3, 1, 1);
    public static final Candidates BY_CONGRESS = new Candidates(1, 5, 1, 2);
    public static final Candidates STANDING_COMMITTEE = new Candidates(1, 10, 1, 5);

    /** The least number of candidates: a part of a person is a person, and at least one more than places. */
    public long least(int places) {
        return places + Math.max(1, Math.ceilDiv(places * leastNumerator, leastDenominator));
    }

    public long most(int places) {
        return Math.max(least(places), places + places * mostNumerator / mostDenominator);
    }
}
