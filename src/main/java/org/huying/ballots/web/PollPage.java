package org.huying.ballots.web;

import java.util.List;
import org.huying.ballots.held.Held;
import org.huying.ballots.held.Level;
import org.huying.ballots.held.Listed;
import org.huying.ballots.held.Lots;
import org.huying.ballots.held.Keeper;
import org.huying.ballots.held.Scrutineers;
import org.huying.ballots.held.Step;
import org.huying.ballots.held.Voter;
import org.huying.ledger.Recorded;
import org.huying.web.Page;

/**
 * A poll as its chair sees it.
 *
 * @param issued how many ballots were given out: the one number there is while people vote
 * @param unlocked whether the scrutineer's keys are at hand
 * @param unread how many paper ballots were given out and not read yet
 * @param device how the scrutineer's device stands
 * @param unfinished whether the result asks for a run-off or a second election
 */
record PollPage(Held held, List<Voter> roll, long issued, boolean unlocked, long unread, Scrutineers.State device,
        List<Listed> following, boolean unfinished)
        implements Page {

    /** Whether people draw a lot among the projects before it closes. */
    boolean isByHand() {
        return Lots.isByHand(held);
    }

    List<Recorded<Step>> objections() {
        return held.history().steps().stream().filter(one -> one.step() instanceof Step.Objected).toList();
    }

    boolean byDevice() {
        return held.setting().keeper() == Keeper.DEVICE;
    }

    boolean isSecret() {
        return held.setting().level() == Level.SECRET;
    }
}
