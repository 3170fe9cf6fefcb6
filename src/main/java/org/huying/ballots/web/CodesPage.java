package org.huying.ballots.web;

import java.util.List;
import java.util.Map;
import org.huying.ballots.held.Held;
import org.huying.ballots.held.Voter;
import org.huying.web.Page;

/** Voting codes to cut apart and hand out; shown this once. */
record CodesPage(Held held, List<Map.Entry<Voter, String>> codes) implements Page {
}
