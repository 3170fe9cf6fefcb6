package org.huying.ballots.web;

import java.util.List;
import org.huying.ballots.held.Listed;
import org.huying.ballots.held.Preset;
import org.huying.web.Page;

/** The polls somebody holds, newest first, and the ready sets for a new one. */
record BallotsPage(List<Listed> polls, List<Preset> presets) implements Page {
}
