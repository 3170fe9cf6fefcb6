package org.huying.matters;

import java.time.LocalDate;
import java.util.List;
import org.huying.Refused;

/** What may be done to a matter next, beside what its stage says ({@link Fold}). */
final class Admission {

    private Admission() {
    }

    /** @throws Refused if the step does not fit the matter as it stands */
    static void check(Matter matter, Step step) {
        matter.asker().check(step);
        switch (step) {
            case Step.Merged _, Step.Offered _ -> merging(matter);
            case Step.Corrected corrected -> correcting(matter.wording(corrected.step()), corrected);
            case Step.MadeKey _ when matter.key().isPresent() -> throw new Refused("matters.key-already");
            case Step.KeyEnded _, Step.NoteDue _, Step.NoteMissed _, Step.Supervised _ when matter.key().isEmpty() ->
                throw new Refused("matters.not-key");
            default -> {
            }
        }
    }

    /** What was answered stays a matter of its own, and so does a suggestion, whose deputy is owed an answer. */
    private static void merging(Matter matter) {
        if (matter.answers().findAny().isPresent()) {
            throw new Refused("matters.merge-answered");
        }
        if (matter.tier() == Tier.SUGGESTION) {
            throw new Refused("matters.merge-suggestion");
        }
        if (matter.key().isPresent()) {
            throw new Refused("matters.key-stays");
        }
    }

    /** Only what an office said in words is corrected, each part of it. */
    private static void correcting(Wording wording, Step.Corrected corrected) {
        if (wording.isEmpty() || wording.parts().size() != corrected.texts().size()) {
            throw new Refused("matters.correct-nothing");
        }
    }

    /** The three questions, the answer to any objection, and the rating of all who may rate or the time for it come first. */
    static void closing(Matter matter, LocalDate today, List<String> voices) {
        if (!(matter.stage() instanceof Stage.Answered answered)) {
            return; // the stage itself refuses
        }
        if (!matter.isQuestioned()) {
            throw new Refused("matters.questions-first");
        }
        if (matter.isObjected()) {
            throw new Refused("matters.objection-first");
        }
        LocalDate until = answered.answer().rateBy().due();
        boolean rated = matter.isRated() && voices.stream().allMatch(matter::isRatedBy);
        if (!rated && !today.isAfter(until)) {
            throw new Refused("matters.rating-open", until);
        }
    }
}
