package org.huying.opinions.web;

import java.util.List;
import java.util.UUID;
import org.huying.opinions.Category;
import org.huying.web.Page;

/** The form on which somebody speaks up. */
record FilePage(UUID key, String region, List<RegionChoice> regions, List<Category> categories) implements Page {
}
