package org.huying.opinions.web;

import java.time.LocalDate;
import java.util.List;
import org.huying.opinions.sameness.Standing;
import org.huying.opinions.sameness.TopicWeight;
import org.huying.opinions.sameness.WeightVersion;
import org.huying.people.Accounts;
import org.huying.web.Option;
import org.huying.web.Page;

/**
 * The weights of topics at a place, with every version there was.
 *
 * @param standings which topics would stand first by what was typed
 * @param tried whether that was asked
 */
record WeightsPage(String region, String prefix, TopicWeight weight, List<WeightVersion> versions, String next,
        LocalDate today, List<Standing> standings, boolean tried, List<Option> regions, Kept kept, Accounts accounts)
        implements
        Page {

    String by(String actor) {
        return accounts.nameOf(actor.substring(actor.lastIndexOf('/') + 1));
    }

    String address() {
        return "/admin/topic-weights" + (region.isEmpty() ? "" : "?region=" + region);
    }

    boolean isInForce(WeightVersion version) {
        return versions.stream().filter(one -> !one.validFrom().isAfter(today)).findFirst().filter(version::equals)
                .isPresent();
    }
}
