package org.huying.opinions;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.huying.Refused;
import org.huying.calendar.Deadline;
import org.huying.ledger.History;
import org.huying.ledger.Recorded;
import org.huying.vault.SpeakerId;
import org.jspecify.annotations.Nullable;

/** Something somebody wants their district to hear: the folded steps of one opinion. */
public record Opinion(OpinionId id, String region, @Nullable SpeakerId speaker, History<Step> history) {

    /** The step everything began with. */
    public Step.Filed filed() {
        return (Step.Filed) history.steps().getFirst().step();
    }

    /** By when the person is told what the station decided, as it was last reckoned. */
    public Deadline tellBy() {
        return history.steps().stream().map(Recorded::step).filter(Step.Reckoned.class::isInstance)
                .map(Step.Reckoned.class::cast).filter(reckoned -> reckoned.of() == Due.SCREENING)
                .map(Step.Reckoned::answerBy).reduce((_, later) -> later).orElseGet(() -> filed().tellBy());
    }

    /** When the person spoke. */
    public Instant filedAt() {
        Instant spokenAt = filed().spokenAt();
        return spokenAt == null ? recordedAt() : spokenAt;
    }

    /** When it was recorded here; later than the person spoke where an earlier register was brought in. */
    public Instant recordedAt() {
        return history.steps().getFirst().at();
    }

    /** Who spoke; refused where they left nothing. */
    SpeakerId speakerOrRefuse() {
        if (speaker == null) {
            throw new Refused("opinions.nobody-left-a-name");
        }
        return speaker;
    }

    public Optional<Step.Accepted> accepted() {
        return history.steps().stream().map(Recorded::step).filter(Step.Accepted.class::isInstance)
                .map(Step.Accepted.class::cast).findFirst();
    }

    /** When and why what is personal was erased, if it was; the last time. */
    public Optional<Recorded<Step>> erased() {
        return history.steps().stream().filter(recorded -> recorded.step() instanceof Step.Erased)
                .reduce((_, later) -> later);
    }

    /** Whether the station still has to decide about it. */
    public boolean isUndecided() {
        return stage() instanceof Stage.Waiting || stage() instanceof Stage.Asked;
    }

    /** How it goes along with another's matter, if it does. */
    public Optional<Stage.Joined> joined() {
        return stage() instanceof Stage.Joined joined ? Optional.of(joined) : Optional.empty();
    }

    /** Whether it was a matter of its own before it went along with another's. */
    public boolean wasMatter() {
        return joined().filter(joined -> joined.before() instanceof Stage.Accepted).isPresent();
    }

    /** The places of the steps that hold what the person said, and what they were asked about it. */
    List<Integer> personal() {
        return history.steps().stream().filter(recorded -> switch (recorded.step()) {
            case Step.Filed _, Step.Asked _, Step.Added _, Step.Withdrawn _ -> true;
            case Step.TurnedAway _, Step.Accepted _, Step.Erased _, Step.Joined _, Step.Parted _, Step.ToldApart _, Step.Reckoned _ ->
                false;
        }).map(Recorded::seq).toList();
    }

    /** Whether anything that the person said here is still there. */
    public boolean hasWords() {
        return history.steps().stream().anyMatch(recorded -> switch (recorded.step()) {
            case Step.Filed filed -> !filed.text().isErased();
            case Step.Added added -> !added.text().isErased();
            default -> false;
        });
    }

    /** How far it has come. */
    public Stage stage() {
        Stage stage = new Stage.Waiting(filed().tellBy(), 0);
        for (Recorded<Step> recorded : history.steps()) {
            stage = after(stage, recorded.step());
        }
        return stage;
    }

    /**
     * The stage the step leads to.
     *
     * @throws Refused if the stage does not allow the step
     */
    static Stage after(Stage stage, Step step) {
        return switch (step) {
            case Step.Filed filed -> new Stage.Waiting(filed.tellBy(), 0);
            case Step.Asked asked -> waiting(stage).ask(asked.question(), asked.answerBy());
            case Step.Added _ -> switch (stage) {
                case Stage.Asked asked -> asked.answered();
                case Stage.Waiting waiting -> waiting;
                case Stage.Joined joined -> joined;
                default -> throw new Refused("opinions.already-decided");
            };
            case Step.TurnedAway away -> {
                undecided(stage);
                yield new Stage.TurnedAway(away.reason(), away.address());
            }
            case Step.Accepted accepted -> {
                undecided(stage);
                yield new Stage.Accepted(accepted.title());
            }
            case Step.Joined joined -> switch (stage) {
                case Stage.Waiting _, Stage.Asked _, Stage.Accepted _ ->
                    new Stage.Joined(new OpinionId(joined.joined()), joined.answerBy(), stage);
                case Stage.Joined _ -> throw new Refused("opinions.joined-already");
                case Stage.TurnedAway _, Stage.Withdrawn _ -> throw new Refused("opinions.already-decided");
            };
            case Step.Parted _ -> {
                if (stage instanceof Stage.Joined joined) {
                    yield joined.before();
                }
                throw new Refused("opinions.not-joined");
            }
            case Step.Reckoned reckoned -> stage.reckoned(reckoned.of(), reckoned.answerBy());
            case Step.ToldApart _ -> stage;
            case Step.Withdrawn _ -> switch (stage) {
                case Stage.Waiting _, Stage.Asked _, Stage.Joined _, Stage.Accepted _ -> new Stage.Withdrawn();
                case Stage.TurnedAway _, Stage.Withdrawn _ -> throw new Refused("opinions.already-decided");
            };
            case Step.Erased _ -> {
                decided(stage);
                yield stage;
            }
        };
    }

    private static Stage.Waiting waiting(Stage stage) {
        return switch (stage) {
            case Stage.Waiting waiting -> waiting;
            case Stage.Asked _ -> throw new Refused("opinions.already-asked");
            case Stage.TurnedAway _, Stage.Accepted _, Stage.Joined _, Stage.Withdrawn _ ->
                throw new Refused("opinions.already-decided");
        };
    }

    /** What was erased could not be decided any more. */
    private static void decided(Stage stage) {
        switch (stage) {
            case Stage.Waiting _, Stage.Asked _ -> throw new Refused("opinions.decide-first");
            case Stage.TurnedAway _, Stage.Accepted _, Stage.Joined _, Stage.Withdrawn _ -> {
            }
        }
    }

    private static void undecided(Stage stage) {
        switch (stage) {
            case Stage.Waiting _, Stage.Asked _ -> {
            }
            case Stage.TurnedAway _, Stage.Accepted _, Stage.Joined _, Stage.Withdrawn _ ->
                throw new Refused("opinions.already-decided");
        }
    }
}
