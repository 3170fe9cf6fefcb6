package org.huying.matters;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.huying.ledger.Words;

/**
 * What an office says with a step to people outside the offices, and the same step in other words. What it says beside
 * the words, such as an outcome, a day or a photo, is no part of it.
 *
 * @param anew the step with these words, one for each part
 */
public record Wording(List<Part> parts, Function<List<Words>, Step> anew) {

    /** The most parts a step has: the milestones of a route, and why. */
    public static final int MOST = Route.MOST + 1;

    /** What people say themselves, what is told inside the offices only, and what says nothing in words. */
    static final Wording NONE = new Wording(List.of(), _ -> {
        throw new IllegalStateException("nothing to say otherwise");
    });

    /**
     * One text of a step.
     *
     * @param name which one of them
     * @param most how long it may be
     */
    public record Part(String name, Words words, int most) {

        /** Whether there is something to correct: what was left empty stays so. */
        public boolean isWritten() {
            return !words.toString().isEmpty();
        }
    }

    static Wording of(Step step) {
        return switch (step) {
            case Step.Routed it -> reason(it.reason(), one -> new Step.Routed(it.tier(), one, it.assignBy()));
            case Step.HandedUp it -> one("suggestion", it.suggestion(), 4000,
                    one -> new Step.HandedUp(it.deputy(), one, it.hard(), it.assignBy()));
            case Step.Returned it -> reason(it.reason(), one -> new Step.Returned(one, it.decideBy()));
            case Step.Ruled it ->
                one("reason", it.reasoning(), 1000, one -> new Step.Ruled(it.lead(), one, it.replyBy()));
            case Step.Progressed it when it.open() -> one("text", it.note(), 4000,
                    one -> new Step.Progressed(one, true, it.photos()));
            case Step.Planned it -> planned(it);
            case Step.Reached it ->
                one("text", it.note(), 1000, one -> new Step.Reached(it.milestone(), one, it.photos()));
            case Step.ExtensionAsked it -> reason(it.reason(), one -> new Step.ExtensionAsked(one, it.until()));
            case Step.ExtensionDenied it -> reason(it.reason(), Step.ExtensionDenied::new);
            case Step.Replied it -> one("text", it.text(), 4000,
                    one -> new Step.Replied(it.outcome(), one, it.promisedOn(), it.rateBy(), it.photos()));
            case Step.ObjectionAnswered it -> reason(it.reason(), Step.ObjectionAnswered::new);
            case Step.Reopened it when it.cause() != Cause.DISSATISFIED ->
                reason(it.reason(), one -> new Step.Reopened(it.cause(), one, it.replyBy()));
            case Step.Questioned it -> new Wording(List.of(new Part("done", it.done(), 500),
                    new Part("satisfied", it.satisfied(), 500), new Part("followed", it.followedUp(), 500)),
                    all -> new Step.Questioned(all.get(0), all.get(1), all.get(2)));
            case Step.Confirmed it -> one("text", it.remark(), 500, Step.Confirmed::new);
            case Step.TakenBack it -> reason(it.reason(), Step.TakenBack::new);
            case Step.AnsweredBefore it -> new Wording(List.of(new Part("text", it.text(), EarlierAnswers.LONGEST),
                    new Part("office", it.office(), EarlierAnswers.OFFICE)),
                    all -> new Step.AnsweredBefore(all.get(0), all.get(1), it.answeredOn()));
            case Step.Merged(String matter, Words reason) when reason != null ->
                reason(reason, one -> new Step.Merged(matter, one));
            case Step.MadeKey it -> new Wording(List.of(new Part("reason", it.reason(), 500),
                    new Part("basis", it.basis(), 200), new Part("leader", it.leader(), 60)),
                    all -> new Step.MadeKey(it.theme(), all.get(0), all.get(1), all.get(2), it.deputy()));
            case Step.KeyEnded it -> reason(it.reason(), Step.KeyEnded::new);
            case Step.Supervised it ->
                one("text", it.text(), 1000, one -> new Step.Supervised(it.onSite(), one, it.inside()));
            case Step.Opened _, Step.Taken _, Step.Assigned _, Step.Accepted _, Step.Progressed _, Step.Contacted _, Step.ExtensionGranted _, Step.HelperReplied _, Step.Merged _, Step.Parted _, Step.Offered _, Step.OfferEnded _, Step.VoiceRated _, Step.Rated _, Step.Objected _, Step.Reopened _, Step.Closed _, Step.Added _, Step.PhotosShown _, Step.Reworded _, Step.Corrected _, Step.Withdrawn _, Step.Noted _, Step.Paused _, Step.Reckoned _, Step.Settled _, Step.NoteDue _, Step.NoteMissed _, Step.Resumed _ ->
                NONE;
        };
    }

    private static Wording planned(Step.Planned step) {
        List<Milestone> milestones = step.milestones();
        var parts = Stream.concat(milestones.stream().map(one -> new Part("milestone", one.what(), RouteDesk.WHAT)),
                Stream.of(new Part("reason", step.reason(), 500))).toList();
        return new Wording(parts, all -> new Step.Planned(IntStream.range(0, milestones.size())
                .mapToObj(place -> new Milestone(all.get(place), milestones.get(place).by())).toList(),
                all.getLast()));
    }

    private static Wording reason(Words words, Function<Words, Step> anew) {
        return one("reason", words, 500, anew);
    }

    private static Wording one(String name, Words words, int most, Function<Words, Step> anew) {
        return new Wording(List.of(new Part(name, words, most)), all -> anew.apply(all.getFirst()));
    }

    boolean isEmpty() {
        return parts.isEmpty();
    }
}
