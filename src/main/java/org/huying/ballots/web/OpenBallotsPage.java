package org.huying.ballots.web;

import java.util.List;
import org.huying.ballots.held.Held;
import org.huying.ballots.held.Listed;
import org.huying.places.Region;
import org.huying.web.Page;

/**
 * The polls everybody may see, newest first.
 *
 * @param asked sessions that wait for a report of the deputy who looks
 */
record OpenBallotsPage(List<Listed> polls, List<Region> streets, String street, List<Held> asked) implements Page {

    String name(Listed poll) {
        return streets.stream().filter(one -> one.prefix().equals(poll.street())).map(Region::name).findFirst()
                .orElse("");
    }
}
