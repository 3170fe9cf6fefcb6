package org.huying.ballots.web;

import java.util.List;
import org.huying.ballots.held.Held;
import org.huying.ballots.held.Level;
import org.huying.ballots.held.Voter;
import org.huying.web.Page;

/** The desk at which people sign in and get their paper ballots. */
record DeskPage(Held held, List<Voter> roll) implements Page {

    boolean isOneWithout() {
        return roll.stream().anyMatch(voter -> voter.issued() == null);
    }

    boolean hasCodes() {
        return held.setting().level() == Level.SECRET;
    }
}
