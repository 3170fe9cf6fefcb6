package org.huying.office.web;

import java.util.List;
import org.huying.calendar.Limit;
import org.huying.web.Option;
import org.huying.web.Page;

/** All limits in force at a place. */
record LimitsPage(String region, List<Limit> limits, List<Option> regions, RegionNames names) implements Page {
}
