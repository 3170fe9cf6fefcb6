package org.huying.opinions;

import org.huying.Refused;
import org.huying.calendar.Deadline;
import org.huying.ledger.Words;
import org.jspecify.annotations.Nullable;

/** How far an opinion has come, and which steps may follow. */
public sealed interface Stage {

    /** How often a station may ask for more before it must decide. */
    int MOST_QUESTIONS = 2;

    /** Waits for the station's screening. */
    record Waiting(Deadline tellBy, int questions) implements Stage {

        Asked ask(Words question, Deadline answerBy) {
            if (questions >= MOST_QUESTIONS) {
                throw new Refused("opinions.asked-enough", MOST_QUESTIONS);
            }
            return new Asked(question, answerBy, tellBy, questions + 1);
        }
    }

    /** Waits for the person to add something. The clock of the person goes on all the same. */
    record Asked(Words question, Deadline answerBy, Deadline tellBy, int questions) implements Stage {

        Waiting answered() {
            return new Waiting(tellBy, questions);
        }
    }

    record TurnedAway(RefusalReason reason, Words address) implements Stage {
    }

    record Accepted(Words title) implements Stage {
    }

    /**
     * Goes along with a matter that says the same.
     *
     * @param before where it goes on should it be parted again
     */
    record Joined(OpinionId matter, Deadline answerBy, Stage before) implements Stage {
    }

    record Withdrawn() implements Stage {
    }

    /** The day that somebody was told and that counts now; none where there is none. */
    default @Nullable Deadline day(Due due) {
        return switch (this) {
            case Waiting waiting -> due == Due.SCREENING ? waiting.tellBy() : null;
            case Asked asked -> switch (due) {
                case SCREENING -> asked.tellBy();
                case ADDING -> asked.answerBy();
                case ANSWER -> null;
            };
            case Joined joined -> due == Due.ANSWER ? joined.answerBy() : null;
            case TurnedAway _, Accepted _, Withdrawn _ -> null;
        };
    }

    /**
     * The same with another day.
     *
     * @throws Refused if it has no such day
     */
    default Stage reckoned(Due due, Deadline by) {
        return switch (this) {
            case Waiting waiting when due == Due.SCREENING -> new Waiting(by, waiting.questions());
            case Asked asked when due == Due.SCREENING ->
                new Asked(asked.question(), asked.answerBy(), by, asked.questions());
            case Asked asked when due == Due.ADDING ->
                new Asked(asked.question(), by, asked.tellBy(), asked.questions());
            case Joined joined when due == Due.ANSWER -> new Joined(joined.matter(), by, joined.before());
            default -> throw new Refused("opinions.already-decided");
        };
    }
}
