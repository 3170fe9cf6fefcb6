package org.huying.api.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huying.ledger.Words;
import org.huying.matters.Audience;
import org.huying.matters.Matter;
import org.huying.matters.Step;
import org.huying.matters.Whose;
import org.jspecify.annotations.Nullable;

/** The steps of a matter as JSON, to each audience what is meant for it. */
final class MatterSteps {

    private MatterSteps() {
    }

    static List<StepItem> of(Matter matter, Audience audience, String voice) {
        return matter.history().steps().stream().flatMap(recorded -> matter.tells(recorded, audience, voice).stream()
                .map(as -> StepItem.of(recorded, as.reads(recorded.step()), details(recorded.step(), as),
                        deadlines(recorded.step()))))
                .toList();
    }

    private static Map<String, Object> details(Step step, Audience audience) {
        return switch (step) {
            case Step.Opened opened -> map("station", opened.station(), "category", opened.category(), "handDown",
                    opened.handDown());
            case Step.Routed routed -> map("tier", routed.tier().name());
            case Step.Taken taken -> map("deputy", taken.deputy());
            case Step.HandedUp up -> map("deputy", up.deputy(), "hard", up.hard());
            case Step.Assigned assigned -> map("department", assigned.lead(), "helpers", assigned.helpers());
            case Step.Ruled ruled -> map("department", ruled.lead());
            case Step.Progressed progressed -> map("open", progressed.open());
            case Step.Planned planned -> map("milestones", planned.milestones().stream()
                    .map(one -> map("what", one.what().toString(), "by", one.by())).toList());
            case Step.Reached reached -> map("milestone", reached.milestone());
            case Step.Contacted contacted -> map("way", contacted.way().name());
            case Step.ExtensionAsked asked -> map("until", asked.until());
            case Step.ExtensionGranted granted -> map("until", granted.until());
            case Step.HelperReplied helped -> map("department", helped.department());
            case Step.Replied replied -> map("outcome", replied.outcome().name(), "promisedOn", replied.promisedOn());
            case Step.Rated rated -> audience == Audience.PERSON
                    ? map("attitude", grade(rated.attitude()), "result", grade(rated.result()))
                    : Map.of();
            case Step.AnsweredBefore before ->
                map("office", before.office().toString(), "answeredOn", before.answeredOn());
            case Step.Reopened reopened -> map("cause", reopened.cause().name());
            case Step.Paused paused -> map("pause", paused.reason().name());
            case Step.Resumed resumed -> map("due", resumed.due());
            case Step.PhotosShown shown -> map("photos", shown.shown().size());
            case Step.Reckoned reckoned -> map("clock", reckoned.clock().name(), "was", reckoned.was());
            case Step.Settled settled -> map("clock", settled.clock().name());
            case Step.Merged merged -> map("matter", merged.matter());
            case Step.Offered offered -> map("matter", offered.matter());
            case Step.MadeKey made -> map("theme", made.theme(), "deputy", made.deputy());
            case Step.NoteMissed missed -> map("was", missed.by());
            case Step.Supervised did -> map("onSite", did.onSite());
            case Step.Corrected corrected -> map("step", corrected.step(), "mistake", corrected.mistake().name());
            case Step.KeyEnded _, Step.NoteDue _, Step.Accepted _, Step.Parted _, Step.OfferEnded _, Step.VoiceRated _, Step.Returned _, Step.ExtensionDenied _, Step.Objected _, Step.ObjectionAnswered _, Step.Questioned _, Step.Closed _, Step.Confirmed _, Step.TakenBack _, Step.Added _, Step.Withdrawn _, Step.Noted _, Step.Reworded _ ->
                Map.of();
        };
    }

    private static List<DueDate> deadlines(Step step) {
        return switch (step) {
            case Step.Opened opened -> List.of(DueDate.of("answer", opened.answerBy()),
                    DueDate.of("assign", opened.assignBy()));
            case Step.Routed routed -> List.of(DueDate.of("assign", routed.assignBy()));
            case Step.HandedUp up -> List.of(DueDate.of("assign", up.assignBy()));
            case Step.Assigned assigned -> List.of(DueDate.of("accept", assigned.acceptBy()),
                    DueDate.of("reply", assigned.replyBy()));
            case Step.Returned returned -> List.of(DueDate.of("decide", returned.decideBy()));
            case Step.Ruled ruled -> List.of(DueDate.of("reply", ruled.replyBy()));
            case Step.Replied replied -> List.of(DueDate.of("rate", replied.rateBy()));
            case Step.Reopened reopened -> List.of(DueDate.of("reply", reopened.replyBy()));
            case Step.Reckoned reckoned -> List.of(DueDate.of(whose(reckoned.clock()), reckoned.by()));
            case Step.Settled settled -> List.of(DueDate.of(whose(settled.clock()), settled.by()));
            case Step.NoteDue due -> List.of(DueDate.of("note", due.by()));
            case Step.MadeKey _, Step.KeyEnded _, Step.NoteMissed _, Step.Supervised _, Step.Taken _, Step.Merged _, Step.Parted _, Step.Offered _, Step.OfferEnded _, Step.VoiceRated _, Step.Accepted _, Step.Progressed _, Step.Planned _, Step.Reached _, Step.Contacted _, Step.ExtensionAsked _, Step.ExtensionGranted _, Step.ExtensionDenied _, Step.HelperReplied _, Step.Rated _, Step.Objected _, Step.ObjectionAnswered _, Step.Questioned _, Step.Closed _, Step.Confirmed _, Step.TakenBack _, Step.Added _, Step.Withdrawn _, Step.Noted _, Step.Paused _, Step.Resumed _, Step.AnsweredBefore _, Step.PhotosShown _, Step.Reworded _, Step.Corrected _ ->
                List.of();
        };
    }

    private static String whose(Whose clock) {
        return switch (clock) {
            case PERSON -> "answer";
            case OFFICE -> "office";
            case RATING -> "rate";
        };
    }

    private static @Nullable String grade(Words grade) {
        return grade.isErased() ? null : grade.toString();
    }

    /** The pairs in their order; what is not there is left out. */
    static Map<String, Object> map(@Nullable Object... pairs) {
        var map = new LinkedHashMap<String, Object>();
        for (int i = 0; i < pairs.length; i += 2) {
            Object value = pairs[i + 1];
            if (value != null && !value.equals("")) {
                map.put(String.valueOf(pairs[i]), value);
            }
        }
        return map;
    }
}
