package org.huying.ballots.held;

import java.util.List;
import org.huying.ledger.History;
import org.huying.ledger.Recorded;

/**
 * A poll that is held.
 *
 * @param street leading digits of the street it is held in
 * @param present how many came, where that is counted; those on the roll where people vote over days
 * @param follows the poll whose run-off or second election this is; empty where it is none
 */
public record Held(String id, String street, Setting setting, int present, String follows, History<Step> history,
        Stage stage) {

    static Held of(String id, String street, Setting setting, int present, String follows, History<Step> history) {
        Stage stage = new Stage.Draft();
        for (Recorded<Step> recorded : history.steps()) {
            stage = Stage.after(stage, recorded);
        }
        return new Held(id, street, setting, present, follows, history, stage);
    }

    /** The lots drawn by hand, as often as they were written down; the last one counts. */
    public List<Step.Drawn> lots() {
        return history.steps().stream().map(Recorded::step).filter(Step.Drawn.class::isInstance)
                .map(Step.Drawn.class::cast).toList();
    }

    public boolean isDraft() {
        return stage instanceof Stage.Draft;
    }

    public boolean isOpen() {
        return stage instanceof Stage.Open;
    }
}
