package org.huying.claims;

import java.time.LocalDate;
import org.huying.Refused;
import org.jspecify.annotations.Nullable;

/** Which stage a step of a project leads to: the whole state machine. */
final class Fold {

    private Fold() {
    }

    /** @throws Refused if the stage does not allow the step */
    static Stage after(@Nullable Stage stage, Step step, LocalDate on) {
        if (stage == null) {
            if (step instanceof Step.Collected) {
                return new Stage.Collected();
            }
            throw new IllegalArgumentException("A project begins with being collected, not with " + step);
        }
        return switch (step) {
            case Step.Collected _ -> throw moved(stage);
            case Step.Screened _ -> stage instanceof Stage.Collected ? new Stage.Screened() : refuse(stage);
            case Step.Listed listed -> stage instanceof Stage.Screened
                    ? new Stage.Listed(listed, listed.department(), Works.NONE.budgeted(listed.budget()))
                    : refuse(stage);
            case Step.Opened _ -> stage instanceof Stage.Listed listed
                    ? new Stage.Open(listed.listing(), listed.department(), listed.works())
                    : refuse(stage);
            case Step.Dropped _ -> switch (stage) {
                case Stage.Collected _, Stage.Screened _, Stage.Listed _, Stage.Open _ -> new Stage.Dropped();
                case Stage.Claimed _, Stage.Finished _, Stage.Dropped _ -> throw moved(stage);
            };
            case Step.Wished _, Step.Declined _ ->
                stage instanceof Stage.Open || stage instanceof Stage.Claimed ? stage : refuse(stage);
            case Step.Claimed claimed -> switch (stage) {
                case Stage.Open open -> open.claim(claimed);
                case Stage.Claimed team -> team.join(claimed);
                case Stage.Collected _, Stage.Screened _, Stage.Listed _, Stage.Finished _, Stage.Dropped _ ->
                    throw moved(stage);
            };
            case Step.HandedOver over -> claimed(stage).handOver(over);
            case Step.Extended extended -> claimed(stage).extend(extended);
            case Step.GivenBack back ->
                new Stage.Open(claimed(stage).listing(), back.department(), claimed(stage).works());
            case Step.Planned planned -> claimed(stage).with(claimed(stage).works().planned(planned.legs()));
            case Step.Reached reached -> claimed(stage).with(claimed(stage).works().reached(reached.leg(), on));
            case Step.Met _, Step.ExpertJoined _, Step.Advised _, Step.ExpertLeft _, Step.Documented _, Step.Attached _, Step.Withdrawn _, Step.Asked _, Step.ObjectionHandled _, Step.Told _, Step.Reported _ ->
                claimed(stage);
            case Step.TenderCalled _, Step.TenderReworded _, Step.BidsOpened _, Step.BidChosen _, Step.WorkAccepted _ ->
                claimed(stage).with(claimed(stage).works().with(tender(claimed(stage).works().tender(), step)));
            case Step.Spent spent -> claimed(stage).with(claimed(stage).works().spend(spent.amount()));
            case Step.BudgetRaised raised -> claimed(stage).with(claimed(stage).works().raised(raised.amount()));
            case Step.Checked _ -> stage instanceof Stage.Claimed || stage instanceof Stage.Finished ? stage
                    : refuse(stage);
            case Step.Finished _ ->
                new Stage.Finished(claimed(stage).listing(), claimed(stage).team(), claimed(stage).works());
        };
    }

    private static Tender tender(Tender tender, Step step) {
        return switch (step) {
            case Step.TenderCalled call when tender instanceof Tender.None || tender instanceof Tender.Accepted ->
                new Tender.Called(call);
            case Step.TenderReworded reworded when tender instanceof Tender.Called called -> new Tender.Called(
                    new Step.TenderCalled(called.call().need(), reworded.text(), called.call().ceiling(),
                            called.call().bidsBy()));
            case Step.BidsOpened opened when tender instanceof Tender.Called called -> called.open(opened);
            case Step.BidChosen chosen when tender instanceof Tender.Opened opened -> opened.choose(chosen);
            case Step.WorkAccepted accepted when tender instanceof Tender.Chosen chosen -> chosen.accept(accepted);
            default -> throw new Refused("claims.tender-elsewhere");
        };
    }

    private static Stage.Claimed claimed(Stage stage) {
        if (stage instanceof Stage.Claimed claimed) {
            return claimed;
        }
        throw moved(stage);
    }

    private static Stage refuse(Stage stage) {
        throw moved(stage);
    }

    private static Refused moved(Stage stage) {
        return new Refused("claims.not-from." + stage.getClass().getSimpleName());
    }
}
