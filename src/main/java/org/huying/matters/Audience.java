package org.huying.matters;

import java.util.List;
import java.util.stream.Stream;
import org.huying.ledger.Words;

/** Who is told of a matter's steps, and which words of a step they may read: the one rule for pages and for the API. */
public enum Audience {
    /** Anybody at all. */
    EVERYBODY,
    /** The person who spoke, with the key of their page. */
    PERSON,
    /** Those who work on it. */
    STAFF;

    /** Whether they learn that the step was taken. */
    public boolean learnsOf(Step step) {
        return switch (step) {
            case Step.Noted _, Step.HelperReplied _, Step.Offered _, Step.OfferEnded _, Step.NoteDue _ -> this == STAFF;
            case Step.Progressed progressed -> progressed.open() || this == STAFF;
            case Step.Added _, Step.PhotosShown _, Step.Objected _, Step.ObjectionAnswered _ -> this != EVERYBODY;
            default -> true;
        };
    }

    /** What they may read of it, in the order it was written. */
    public List<Words> reads(Step step) {
        return learnsOf(step) ? words(step) : List.of();
    }

    private List<Words> words(Step step) {
        return switch (step) {
            case Step.Routed routed -> List.of(routed.reason());
            case Step.HandedUp up -> List.of(up.suggestion());
            case Step.Assigned assigned -> inside(assigned.note());
            case Step.Returned returned -> List.of(returned.reason());
            case Step.Ruled ruled -> List.of(ruled.reasoning());
            case Step.Progressed progressed -> List.of(progressed.note());
            case Step.Planned planned -> Stream
                    .concat(planned.milestones().stream().map(Milestone::what), Stream.of(planned.reason())).toList();
            case Step.Reached reached -> List.of(reached.note());
            case Step.Contacted contacted -> inside(contacted.note());
            case Step.ExtensionAsked asked -> List.of(asked.reason());
            case Step.ExtensionDenied denied -> List.of(denied.reason());
            case Step.HelperReplied helped -> List.of(helped.text());
            case Step.Replied replied -> List.of(replied.text());
            case Step.Rated rated -> own(rated.reason());
            case Step.Objected objected -> List.of(objected.text());
            case Step.ObjectionAnswered answered -> List.of(answered.reason());
            case Step.Reopened reopened -> reopened(reopened);
            case Step.Questioned asked -> List.of(asked.done(), asked.satisfied(), asked.followedUp());
            case Step.AnsweredBefore before -> List.of(before.text());
            case Step.Confirmed confirmed -> List.of(confirmed.remark());
            case Step.TakenBack back -> List.of(back.reason());
            case Step.Added added -> List.of(added.text());
            case Step.Withdrawn withdrawn -> own(withdrawn.reason());
            case Step.Noted noted -> List.of(noted.note());
            case Step.Paused paused -> inside(paused.note());
            case Step.Merged merged -> merged.reason() == null ? List.of() : List.of(merged.reason());
            case Step.Offered offered -> List.of(offered.reason());
            case Step.OfferEnded ended -> List.of(ended.reason());
            case Step.MadeKey made -> List.of(made.reason(), made.basis(), made.leader());
            case Step.KeyEnded ended -> List.of(ended.reason());
            case Step.Supervised supervised -> this == STAFF ? List.of(supervised.text(), supervised.inside())
                    : List.of(supervised.text());
            case Step.NoteDue _, Step.NoteMissed _, Step.Opened _, Step.Taken _, Step.Accepted _, Step.ExtensionGranted _, Step.Closed _, Step.Resumed _, Step.Reckoned _, Step.Settled _, Step.PhotosShown _, Step.Reworded _, Step.Corrected _, Step.Parted _, Step.VoiceRated _ ->
                List.of();
        };
    }

    /** What a dissatisfied person wrote is for them and for those who must mend it, not for the public. */
    private List<Words> reopened(Step.Reopened reopened) {
        return switch (reopened.cause()) {
            case DISSATISFIED, OBJECTION -> this == EVERYBODY ? List.of() : List.of(reopened.reason());
            case PROMISE_LAPSED, COMMITTEE, DISTRICT -> List.of(reopened.reason());
        };
    }

    private List<Words> inside(Words note) {
        return this == STAFF ? List.of(note) : List.of();
    }

    private List<Words> own(Words words) {
        return this == PERSON ? List.of(words) : List.of();
    }
}
