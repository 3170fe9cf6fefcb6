package org.huying.ballots.web;

import org.huying.ballots.held.Held;
import org.huying.ballots.held.Level;
import org.huying.web.Page;

/** A poll that runs: what is asked and by which rule, and no number at all. */
record OpenPollPage(Held held) implements Page {

    boolean isSecret() {
        return held.setting().level() == Level.SECRET;
    }
}
