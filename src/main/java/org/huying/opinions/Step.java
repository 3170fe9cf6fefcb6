package org.huying.opinions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.huying.calendar.Deadline;
import org.huying.ledger.Words;
import org.huying.places.Point;
import org.jspecify.annotations.Nullable;

/** One step an opinion has taken, as it stands in the ledger. */
public sealed interface Step {

    /**
     * Somebody spoke up. The screening must be told to them by the deadline.
     *
     * @param photos what proves each photo, see {@link org.huying.photos.Chosen#proofs}
     * @param point where it is, as pointed at on a map; words, because it may be a home
     * @param spokenAt when they spoke, where that was before it was recorded here, as with an earlier register
     */
    record Filed(String station, Channel channel, String category, Words text, Words place, boolean onBehalf,
            List<Words> photos, Deadline tellBy, @Nullable Instant spokenAt, @Nullable Words point)
            implements Step {

        /** The point on the map; none where none was set, or it was erased. */
        public @Nullable Point pointed() {
            return point == null ? null : Point.read(point.toString());
        }
    }

    /** The station asks for what is missing. */
    record Asked(Words question, Deadline answerBy) implements Step {
    }

    /** The person adds something. */
    record Added(Words text, List<Words> photos) implements Step {
    }

    /** The station may not take it, and says where to go. */
    record TurnedAway(RefusalReason reason, Words address) implements Step {
    }

    /**
     * The station takes it; from here the matter goes on. The public text is free of personal data.
     *
     * @param shown the photos that anybody may see
     */
    record Accepted(String category, Words title, Words publicText, List<String> shown) implements Step {
    }

    /** Who spoke and what they said was erased; the words of the steps before are gone. */
    record Erased(ErasureCause cause, Words reason) implements Step {
    }

    /**
     * It says what another one said already: it goes along with that one's matter and gets every answer.
     *
     * @param joined the number of the matter
     * @param byPerson whether the person said so, not an officer
     * @param answerBy the day by which this person must be answered, counted from when they spoke
     */
    record Joined(String joined, boolean byPerson, Deadline answerBy) implements Step {
    }

    /**
     * A day that the person was told rested on days whose holidays were not announced; now they are.
     *
     * @param was the day as it was told; the same where it holds
     * @param answerBy the day as it is now
     * @param due what it is for; none means the answer
     */
    record Reckoned(LocalDate was, Deadline answerBy, @Nullable Due due) implements Step {

        public Due of() {
            return due == null ? Due.ANSWER : due;
        }
    }

    /** It goes its own way again, as if it had never been joined. */
    record Parted(String joined, boolean byPerson) implements Step {
    }

    /** Somebody looked at both and found that they are not the same. */
    record ToldApart(String other) implements Step {
    }

    /** The person takes it back. */
    record Withdrawn(Words reason) implements Step {
    }
}
