package org.huying.claims.web;

import java.util.List;
import org.huying.claims.Experts;
import org.huying.web.Page;

/** The projects an owner advises, each with the trade for which they were asked. */
record AdvicePage(List<Experts.Seat> seats, ClaimNames names) implements Page {
}
