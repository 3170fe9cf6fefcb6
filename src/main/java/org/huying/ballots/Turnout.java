package org.huying.ballots;

import java.util.ArrayList;
import java.util.List;

/**
 * The numbers of a vote that are kept apart and read out: due, present, issued, returned, valid, void
 * (应到、实到、发出、收回、有效、无效).
 */
public record Turnout(long due, long present, long issued, long returned, long valid, long voided) {

    /** What contradicts what. */
    public enum Contradiction {
        /** More came than belong to the body. */
        PRESENT_MORE_THAN_DUE,
        /** More ballots were given out than people were there. */
        ISSUED_MORE_THAN_PRESENT,
        /** More ballots came back than were given out: by law the vote is void (Electoral Law Art. 45). */
        RETURNED_MORE_THAN_ISSUED,
        /** Valid and void are not together what came back. */
        VALID_AND_VOID_ARE_NOT_RETURNED,
        /** A number below zero. */
        NEGATIVE
    }

    /** Everything that cannot be; empty where the numbers agree. */
    public List<Contradiction> contradictions() {
        var found = new ArrayList<Contradiction>();
        if (due < 0 || present < 0 || issued < 0 || returned < 0 || valid < 0 || voided < 0) {
            found.add(Contradiction.NEGATIVE);
        }
        if (present > due) {
            found.add(Contradiction.PRESENT_MORE_THAN_DUE);
        }
        if (issued > present) {
            found.add(Contradiction.ISSUED_MORE_THAN_PRESENT);
        }
        if (returned > issued) {
            found.add(Contradiction.RETURNED_MORE_THAN_ISSUED);
        }
        if (valid + voided != returned) {
            found.add(Contradiction.VALID_AND_VOID_ARE_NOT_RETURNED);
        }
        return List.copyOf(found);
    }

    /** The number a share is taken of; those who said yes or no are counted by item. */
    public long of(Base base, long yes, long no) {
        return switch (base) {
            case DUE -> due;
            case PRESENT -> present;
            case ISSUED -> issued;
            case RETURNED -> returned;
            case VALID -> valid;
            case YES_AND_NO -> yes + no;
        };
    }
}
