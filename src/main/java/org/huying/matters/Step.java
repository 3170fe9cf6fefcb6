package org.huying.matters;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.huying.calendar.Deadline;
import org.huying.ledger.Words;
import org.jspecify.annotations.Nullable;

/** One step a matter has taken, as it stands in the ledger. */
public sealed interface Step {

    /**
     * An opinion was accepted, or the district handed a matter down. The clock of whoever asked began when they spoke
     * and never stops.
     *
     * @param station which took the opinion, empty for what was handed down
     * @param shown the person's photos that anybody may see
     * @param handDown the id of what the district handed down, perhaps to several streets; none where a person spoke
     */
    record Opened(String station, String category, Tier tier, Words title, Words publicText, List<String> shown,
            Instant filedAt, Deadline answerBy, Deadline assignBy, @Nullable String handDown) implements Step {

        public Opened(String station, String category, Tier tier, Words title, Words publicText, List<String> shown,
                Instant filedAt, Deadline answerBy, Deadline assignBy) {
            this(station, category, tier, title, publicText, shown, filedAt, answerBy, assignBy, null);
        }
    }

    /** Moved to another tier. */
    record Routed(Tier tier, Words reason, Deadline assignBy) implements Step {
    }

    /** A deputy takes it up (接单) and follows it from now on. */
    record Taken(String deputy) implements Step {
    }

    /** A deputy hands it up as a suggestion (代表建议); a hard one has the longer limit. */
    record HandedUp(String deputy, Words suggestion, boolean hard, Deadline assignBy) implements Step {
    }

    /** Given to a lead department and perhaps others that help (交办). */
    record Assigned(String lead, List<String> helpers, Words note, Deadline acceptBy, Deadline replyBy)
            implements Step {
    }

    record Accepted() implements Step {
    }

    /** The department says it is not the right one. The second time a ruling must follow. */
    record Returned(Words reason, Deadline decideBy) implements Step {
    }

    /** The street committee rules, with reasons kept as a precedent; no third return. */
    record Ruled(String lead, Words reasoning, Deadline replyBy) implements Step {
    }

    /**
     * Interim progress, shown to the public or kept inside.
     *
     * @param photos what proves each photo that goes with it (佐证), see {@link org.huying.photos.Chosen#proofs}
     */
    record Progressed(Words note, boolean open, List<Words> photos) implements Step {
    }

    /**
     * The route was set out (路线图), or another one for what lies ahead.
     *
     * @param reason why it is another one now, empty for the first
     */
    record Planned(List<Milestone> milestones, Words reason) implements Step {
    }

    /**
     * A milestone was reached.
     *
     * @param milestone its place on the road, counted from one
     * @param photos what proves each photo that goes with it, see {@link org.huying.photos.Chosen#proofs}
     */
    record Reached(int milestone, Words note, List<Words> photos) implements Step {
    }

    /** The department met the person or the deputy. */
    record Contacted(ContactWay way, Words note) implements Step {
    }

    record ExtensionAsked(Words reason, LocalDate until) implements Step {
    }

    record ExtensionGranted(LocalDate until) implements Step {
    }

    record ExtensionDenied(Words reason) implements Step {
    }

    /** A helping department's opinion to the lead. */
    record HelperReplied(String department, Words text) implements Step {
    }

    /** The answer to the person (答复). Outcomes that promise have the day by which it will be done. */
    record Replied(Outcome outcome, Words text, @Nullable LocalDate promisedOn, Deadline rateBy, List<Words> photos)
            implements Step {

        Replied rateBy(Deadline reckoned) {
            return new Replied(outcome, text, promisedOn, reckoned, photos);
        }
    }

    /**
     * It says what another matter says and goes along with that one from now on; the clock of whoever was at work ends.
     *
     * @param matter the number of the other
     * @param reason why, told to everybody; none where nobody was at work yet
     */
    record Merged(String matter, @Nullable Words reason) implements Step {

        public Merged(String matter) {
            this(matter, null);
        }
    }

    /**
     * It was no longer to go along with the other: it goes on where it was.
     *
     * @param stood for how many days it went along; the days of offices move by as many
     */
    record Parted(@Nullable Integer stood) implements Step {
    }

    /**
     * Its street proposes to another that it go along with a matter there. It goes on as before until that one takes it.
     *
     * @param matter the number of the other
     */
    record Offered(String matter, Words reason) implements Step {
    }

    /**
     * It is no longer proposed.
     *
     * @param declined whether the other street did not take it; otherwise it was taken back
     */
    record OfferEnded(boolean declined, Words reason) implements Step {
    }

    /** Somebody who goes along with it rates the newest answer; grades and reason are words. */
    record VoiceRated(String voice, Words attitude, Words result, Words reason) implements Step {
    }

    /** The person rates attitude and result. The grades are words: the published chain shows only digests. */
    record Rated(Words attitude, Words result, Words reason) implements Step {
    }

    /**
     * The person objects to how it was answered or closed.
     *
     * @param voice the number of somebody who goes along with it; none for the one it began with
     */
    record Objected(Words text, @Nullable String voice) implements Step {

        public Objected(Words text) {
            this(text, null);
        }

        boolean isBy(String other) {
            return other.equals(voice == null ? "" : voice);
        }
    }

    record ObjectionAnswered(Words reason) implements Step {
    }

    /** Back to work, with a limit of its own; the first answer stays in the history. */
    record Reopened(Cause cause, Words reason, Deadline replyBy) implements Step {
    }

    /** The three questions (三问): is it done, is the person satisfied, was it followed up. */
    record Questioned(Words done, Words satisfied, Words followedUp) implements Step {
    }

    record Closed() implements Step {
    }

    /** The district takes the answer to what it handed down; that closes it. */
    record Confirmed(Words remark) implements Step {
    }

    /** The district takes back what it handed down. */
    record TakenBack(Words reason) implements Step {
    }

    /**
     * Answered and closed in an earlier register, which was brought in. Only a matter that nobody has handled here can
     * take it; what is written is fit for everybody's eyes.
     *
     * @param office who answered, as the register says, empty where it does not
     */
    record AnsweredBefore(Words text, Words office, @Nullable LocalDate answeredOn) implements Step {
    }

    /** The person adds something. */
    record Added(Words text, List<Words> photos) implements Step {
    }

    /** Which of the person's photos anybody may see from now on; no other one. */
    record PhotosShown(List<String> shown) implements Step {
    }

    /** The public title and text as they read from now on; what they read before is erased. */
    record Reworded(Words title, Words publicText) implements Step {
    }

    /**
     * What an office wrote with an earlier step reads so from now on; what it read before is erased.
     *
     * @param step its place in the history
     * @param texts one for each part of its {@link Wording}
     */
    record Corrected(int step, List<Words> texts, Mistake mistake) implements Step {
    }

    /** The person takes it back. */
    record Withdrawn(Words reason) implements Step {
    }

    /** A note for those who work on it; never public. */
    record Noted(Words note) implements Step {
    }

    /** The department's clock stops for a named reason; the person's goes on. */
    record Paused(PauseReason reason, Words note) implements Step {
    }

    /**
     * A date that rested on days whose holidays were not announced was reckoned again when they were, and is another
     * one now.
     */
    record Reckoned(Whose clock, LocalDate was, Deadline by) implements Step {
    }

    /** Such a date was reckoned again and holds: it is provisional no more. */
    record Settled(Whose clock, Deadline by) implements Step {
    }

    /**
     * It is under key supervision from now on (重点督办).
     *
     * @param theme one of those of the place
     * @param reason why this one
     * @param basis the meeting or decision it rests on
     * @param leader who leads the supervision, as their office calls them; empty where a deputy does
     * @param deputy who leads it, empty where nobody of them does
     */
    record MadeKey(String theme, Words reason, Words basis, Words leader, String deputy) implements Step {
    }

    /** It is no longer under key supervision. */
    record KeyEnded(Words reason) implements Step {
    }

    /** By when the department has to tell how far it has come, while it is under key supervision. */
    record NoteDue(Deadline by) implements Step {
    }

    /** That day has passed and nothing was told. */
    record NoteMissed(LocalDate by) implements Step {
    }

    /**
     * Whoever supervises did something about it (督办记录).
     *
     * @param onSite whether they went there and looked
     * @param inside what only those who work on it read
     */
    record Supervised(boolean onSite, Words text, Words inside) implements Step {
    }

    /** The department's clock goes on, its day moved by as long as it stood. */
    record Resumed(LocalDate due) implements Step {
    }
}
