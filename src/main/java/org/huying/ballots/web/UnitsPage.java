package org.huying.ballots.web;

import java.util.List;
import org.huying.ballots.Owners;
import org.huying.ballots.held.Estate;
import org.huying.ballots.held.Held;
import org.huying.web.Page;

/** The roll of an owners' meeting: units, whose they are, how large. */
record UnitsPage(Held held, Estate.Sums sums, List<Owners.Unit> units) implements Page {

    static final int SHOWN = 200;

    List<Owners.Unit> first() {
        return units.stream().limit(SHOWN).toList();
    }
}
