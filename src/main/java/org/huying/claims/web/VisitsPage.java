package org.huying.claims.web;

import java.util.List;
import java.util.UUID;
import org.huying.claims.Campaign;
import org.huying.claims.Visits;
import org.huying.web.Option;
import org.huying.web.Page;

/**
 * Campaigns of visits, and the form by which the street committee begins one.
 *
 * @param due doors to which somebody is to come again by now
 */
record VisitsPage(UUID key, List<Campaign> campaigns, List<Visits.Due> due, List<Option> communities, ClaimNames names)
        implements Page {
}
