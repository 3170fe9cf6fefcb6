package org.huying.ballots.web;

import java.util.List;
import org.huying.ballots.held.Held;
import org.huying.ballots.held.Level;
import org.huying.ballots.held.Voter;
import org.huying.web.Page;

/**
 * A poll as its chair sees it.
 *
 * @param issued how many ballots were given out: the one number there is while people vote
 * @param unlocked whether the scrutineer's keys are at hand
 */
record PollPage(Held held, List<Voter> roll, long issued, boolean unlocked) implements Page {

    boolean isSecret() {
        return held.setting().level() == Level.SECRET;
    }
}
