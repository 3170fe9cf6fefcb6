package org.huying.api.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.huying.ledger.Recorded;
import org.huying.ledger.Words;
import org.huying.opinions.Opinion;
import org.huying.opinions.Step;
import org.jspecify.annotations.Nullable;

/** One opinion in the person's own words, for them and for those who screen it. Who spoke is never in it. */
record OpinionView(String id, String region, String regionName, String station, String channel,
        @Nullable String category, boolean onBehalf, String text, String place, Instant filedAt, DueDate tellBy,
        String stage, int seq, List<StepItem> steps) {

    static OpinionView of(Opinion opinion, String regionName) {
        var filed = opinion.filed();
        return new OpinionView(opinion.id().value(), opinion.region(), regionName, filed.station(),
                filed.channel().name(), filed.category().isEmpty() ? null : filed.category(), filed.onBehalf(),
                filed.text().toString(), filed.place().toString(), opinion.filedAt(),
                DueDate.of("tell", opinion.tellBy()), opinion.stage().getClass().getSimpleName(),
                opinion.history().seq(), opinion.history().steps().stream().map(OpinionView::step).toList());
    }

    private static StepItem step(Recorded<Step> recorded) {
        return StepItem.of(recorded, words(recorded.step()), details(recorded.step()), deadlines(recorded.step()));
    }

    private static List<Words> words(Step step) {
        return switch (step) {
            case Step.Asked asked -> List.of(asked.question());
            case Step.Added added -> List.of(added.text());
            case Step.TurnedAway away -> List.of(away.address());
            case Step.Erased erased -> List.of(erased.reason());
            case Step.Filed _, Step.Accepted _, Step.Withdrawn _, Step.Joined _, Step.Parted _, Step.ToldApart _, Step.Reckoned _ ->
                List.of();
        };
    }

    private static Map<String, Object> details(Step step) {
        return switch (step) {
            case Step.TurnedAway away -> MatterSteps.map("refusal", away.reason().name());
            case Step.Accepted accepted -> MatterSteps.map("category", accepted.category());
            case Step.Joined joined -> MatterSteps.map("matter", joined.joined());
            case Step.Parted parted -> MatterSteps.map("matter", parted.joined());
            case Step.Reckoned reckoned -> MatterSteps.map("was", reckoned.was());
            case Step.Filed _, Step.Asked _, Step.Added _, Step.Withdrawn _, Step.Erased _, Step.ToldApart _ -> Map.of();
        };
    }

    private static List<DueDate> deadlines(Step step) {
        return switch (step) {
            case Step.Filed filed -> List.of(DueDate.of("tell", filed.tellBy()));
            case Step.Asked asked -> List.of(DueDate.of("complete", asked.answerBy()));
            case Step.Joined joined -> List.of(DueDate.of("answer", joined.answerBy()));
            case Step.Reckoned reckoned -> List.of(DueDate.of(switch (reckoned.of()) {
                case SCREENING -> "tell";
                case ADDING -> "complete";
                case ANSWER -> "answer";
            }, reckoned.answerBy()));
            case Step.Added _, Step.TurnedAway _, Step.Accepted _, Step.Withdrawn _, Step.Erased _, Step.Parted _, Step.ToldApart _ ->
                List.of();
        };
    }
}
